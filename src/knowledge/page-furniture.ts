/**
 * Lines of a web page that are no part of the report it carries (patterns over folded text, whole lines):
 * navigation, counters, buttons, imprint.
 */
const FURNITURE_LINES: readonly RegExp[] = [
  /^(?:您(?:的|所在的)?)?(?:当前|现在)?(?:所在)?位置\s*[:是]/,
  /^首页(?:\s*[>|/»›-]|$)/,
  /^(?:扫一扫|扫码|微信扫)/,
  /(?:在手机打开当前页|手机浏览|手机扫码)/,
  /^(?:打印(?:本页)?|关闭(?:窗口|本页)?|收藏(?:本页)?|分享(?:到|至)?|纠错|返回(?:顶部|首页|列表)?|责任编辑|上一篇|下一篇|相关(?:链接|文章|新闻|附件|稿件))\s*(?:[:|[\]【】]|$|打印|关闭|收藏|分享)/,
  /^[【[(]?\s*(?:字体|字号|打印|关闭|收藏)\s*[:大]/,
  /^【?\s*(?:大\s*中\s*小|小\s*中\s*大)/,
  /^(?:浏览|访问|点击|阅读)(?:次数|量|数)?\s*[:]/,
  /^今天是/,
  /^(?:分享到|分享至|微信|微博|QQ空间)\s*[:]?\s*$/,
  /^(?:版权所有|主办单位|承办单位|网站标识码|备案号|ICP备|联系我们|网站地图|.{0,6}ICP备)/,
  /^(?:无障碍|长者模式|智能问答|站内搜索|繁體?|简体|English)\s*$/,
  /^(?:&[a-z]+;|\?|\s)+$/,
];

/** Any of them: each line of a report is tried. */
export const FURNITURE_LINE = new RegExp(FURNITURE_LINES.map(({ source }) => source).join('|'));

/** What ends the text of a report proper: nothing behind it belongs to a section. */
export const CLOSING_LINE =
  /^(?:特此(?:报告|汇报|说明|公告)|专此报告|以上报告|此页无正文|\(此页无正文\)|附件\s*\d*\s*:|联系人\s*:|\(联系人)/;

/** Rubbish at the end of a heading: characters lost in conversion, broken entities, stray marks. */
export const HEADING_RUBBISH = /(?:\?+|&[a-z]+;?|[\s\u200b\ufeff\ufffd]+)$/;
