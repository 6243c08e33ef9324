import type { Theme as ThemeValue } from '../records/theme.ts';
import { enumFilter, nullableFilter } from './filters.ts';
import { vocabulary } from './vocabulary.ts';

export const Theme = vocabulary<ThemeValue>(
  'Theme',
  'Themes (主题): the chapters of the Outline for Building a Law-Based Government 法治政府建设实施纲要(2021—2025年).',
  {
    PARTY_LEADERSHIP:
      'Party leadership, working mechanisms, duties of the first responsible person, capability (加强党的领导).',
    GOVERNMENT_FUNCTIONS: 'Government functions: services, streamlining, business environment (政府机构职能体系).',
    RULEMAKING: 'Administrative rules and normative documents (依法行政制度体系).',
    DECISION_MAKING: 'Administrative decisions: major decisions, legality review, legal advisers (行政决策制度体系).',
    LAW_ENFORCEMENT: 'Administrative law enforcement (行政执法工作体系).',
    EMERGENCY: 'Response to emergencies (突发事件应对体系).',
    DISPUTE_RESOLUTION:
      'Disputes: mediation, petitions, reconsideration, litigation (社会矛盾纠纷行政预防调处化解体系).',
    OVERSIGHT: 'Constraint and oversight of power, open government (行政权力制约和监督体系).',
    DIGITAL: 'Technology: digital government, internet-based supervision (科技保障体系).',
    LEGAL_EDUCATION: 'Legal education and legal culture (普法、法治文化).',
    LEGAL_SERVICES: 'Public legal services: legal aid, notaries, advice (公共法律服务).',
    OTHER: 'A theme that has no place among these, of a later outline say (其他).',
  },
);

export const ThemeFilter = enumFilter('Theme', Theme);
export const NullableThemeFilter = nullableFilter('Theme', ThemeFilter);
