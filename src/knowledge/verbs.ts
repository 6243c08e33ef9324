const list = (words: string): readonly string[] => words.split(' ');

/** What is done with cases, documents, people, places (folded): a count may tell the verb alone and leave out what was counted before. */
export const VERBS: readonly string[] = list(
  '收到 发生 案前化解 立案受理 新收 接到 接受 判决 实有 派单 整改到位 整改完毕 处置到位 化解到位 接案 接收 收取 受理 办理 办结 审结 结案 审理 调处 调解 调结 化解 排查 排查出 处置 处理 查处 整改 完成 审查 审核 立案 撤销 维持 驳回 撤诉 判决驳回 裁定驳回 判决撤销 判决维持 终止 变更 确认违法 撤回 ' +
    '责令履职 责令履行 不予受理 未予受理 待受理 已结 未结 未受理 未审结 败诉 胜诉 和解 纠错 直接纠错 通过 成功 新增 新设 新登记 减少 增加 培养 培育 培训 发放 张贴 悬挂 播放 开展 举办 组织 召开 举行 制定 出台 印发 制发 下发 下达 ' +
    '发布 公开 公示 公布 报送 上报 采纳 采用 移送 移交 回复 答复 办复 反馈 备案 报备 修改 修订 废止 失效 宣布失效 清理 保留 取消 下放 承接 调整 参加 参与 建成 建立 成立 组建 创建 设立 配备 聘请 聘用 ' +
    '选聘 选派 评选 评查 评定 抽查 检查 巡查 督查 督办 督导 走访 发现 消除 关闭 处罚 罚款 罚没 警告 起诉 应诉 出庭 到庭 裁决 行政裁决 协议结案 执行 履行 提供 解答 接待 服务 惠及 覆盖 受教育 ' +
    '推送 转办 交办 领办 承办 审批 指派 审议 研究 听取 讨论 学习 推出 提出 梳理 梳理出 编制 编印 汇编 投入 投资 扣押 没收 拆除 签订 签约 出具 代理 协助 追回 挽回 整合 精简 压减 删减 归集 汇聚 收集 征集 采集 录入 ' +
    '作出 评出 兑现 涵盖 调成 整治 吸收 协调解决 解决 继续有效 续聘 新聘 赋予 制止 摸排 优秀 良好 合格 不合格 销号 实考 否决 暂缓提交 转送 修改完善 完善 督促 促成 督促修改 申请 持有 取得 获得 入选 获评 被评为 撰写 刊发 刊登 报道 转发 安置 转移 紧急转移 应考 免考 参考 涉及 进驻 纳入 认领 实施 打造 规范(?!性) 改造 新建 改建 扩建 修建 执结 纠正 达成协议 达成调解协议 达成和解 达成和解协议 达成磋商协议 实现 支持 帮助 引导 劝阻制止 出动 派出 抽调 举行 聘任 选任 任命 认证 授予 命名 下降 上升 增长 提高 缩减 压缩 缩短 降低 提升 减至 增至 被诉 发文 接入 结转 补正 待补正 持证 上线 下线 查摆',
);

/** Most places begin no verb: one look at a set of characters tells, before hundreds of verbs are tried. */
const FIRST_OF_VERB = `(?=[${[...new Set(VERBS.map((verb) => verb[0]))].join('')}])`;
const longestFirst = [...VERBS].sort((a, b) => b.length - a.length).join('|');
/** 调解员, 申请材料 are no verbs. */
const VERB = `${FIRST_OF_VERB}(?!申请(?:材料|[人书表]))(?:${longestFirst})(?!员|委员会)`;

/** Words that stand before a verb or before a number and name nothing. */
export const ADVERBS =
  '有望|有效|妥善|圆满|稳妥|助力|实际|全年|阶段性|因|经|其中|另有|另外|另|其余|剩余|余下|加上|连同|尚有|尚|已经|已|均|共计|共|全部|全|分别|累计|总计|合计|先后|依法|及时|按期|按时|如期|当日|当年|当场|上年度|上年(?!同期)|并|及|还|再|又|仅|现|现有|有|为|是|含|包括|即|达到|达|的|各|了|后|由|将|被|新|拟';

/** Who did it, in front of the verb: what ends in one of these, or whatever 共 parts from it (我县人民政府共收到). */
const DOER =
  '[^,。]{0,14}共(?!享)|[全我各][\\u4e00-\\u9fff]{1,3}?|(?![向对由与从为给])[^,。;:、的]{0,12}?(?:机关|政府|部门|单位|机构|组织|中心|委员会|法院|办公[室厅]|[局厅]|法制办|依法治.办|调解员|网格员)|[省市州县区旗乡镇村](?:、[省市州县区旗乡镇村])+[^,。;:、的]{0,12}?(?:机关|政府|部门|单位|机构|组织|法院)';

/** One of these characters stands in all who can have done it. */
export const OF_DOERS = '共关府门位构织心委院办局厅治员';
/** What a phrase begins with that a verb opens, with the doer in front or without. */
export const BEFORE_VERBS = [
  ...[...VERBS, ...ADVERBS.split('|')].map((word) => word[0]),
  ...'全我各省市州县区旗乡镇村',
].join('');

/** A verb, or several, that opens a phrase, with the doer in front. */
export const OPENING_VERB = new RegExp(
  `^(?:${DOER})?(?:(?:${ADVERBS}|\\s)*${VERB}(?:(?:、|或者?)(?=${VERB}))?)+(?:了|出|好)?`,
);
/** A phrase of verbs and adverbs that names nothing that could be counted: 共受理, 撤销、确认违法等纠错, 提出意见后修改. */
export const VERBS_ONLY = new RegExp(
  `^(?:[^,、]{2,10}后)?(?:${VERB}|${ADVERBS}|一审|二审|再审|、|或者?|等|决定|出|好|\\s)*$`,
);
/** The characters that such phrases are made of. */
export const OF_VERBS = `${VERBS.join('')}${ADVERBS}一二再审、或者等决定出好`;

/** Who or what is counted by itself in front of a verb: 为12家企业提供服务. */
const WHO =
  '(?:企业|单位|部门|机关|乡镇|街道|社区|行政村|村|学校|律师|人员|群众|农民|干部|党员|学生|(?:市场|经营)主体|商户|门店|工作[站室]|服务[站室点])';
/** What became of some of the things counted: 其中3件予以撤销, 4件不予受理, 2件被法院判决撤销. */
export const VERDICT = new RegExp(
  `^(?!${WHO})(?!.*(?:党|社会|调解|服务|自治|群团)组织$)(?:予以|被|不予|未予|责令|均|已|为|系|属)?[\\u4e00-\\u9fff\\d]{0,7}?${VERB}$`,
);
