/**
 * Lines of a web page that are no part of the report it carries (patterns over folded text, whole lines):
 * navigation, counters, buttons, imprint.
 */
const FURNITURE_LINES: readonly RegExp[] = [
  /^(?:您(?:的|所在的)?)?(?:当前|现在)?(?:所在)?位置\s*[:是]/,
  /^(?:网站)?(?:首\s?页|主页)(?:\s*[>|/»›\\→-]|$)/,
  // menus: columns of a site side by side, the report's among them
  /^(?:网站)?(?:首\s?页|主页)(?:\s+[^\s,。;:]{2,14}){2,}$/,
  /^(?:\S{2,6}\s+)?(?:政务公开|信息公开|政府信息公开|政务服务|办事服务|互动交流|专题专栏|新闻中心|机构概况|走进.{2,4}|要闻动态|政策文件|解读回应)(?:\s+[^\s,。;:0-9]{2,14}){2,}$/,
  /^(?:扫一扫|扫码|微信扫)/,
  /^(?:打印(?:本页)?|关闭(?:窗口|本页)?|收藏(?:本页)?|分享(?:到|至)?|纠错|返回(?:顶部|首页|列表)?|责任编辑|上一[篇条页]|下一[篇条页]|相关(?:链接|文章|新闻|附件|稿件))\s*(?:[:|[\]【】]|$|打印|关闭|收藏|分享)/,
  /^[【[(]?\s*(?:字体|字号|打印|关闭|收藏)\s*[:大]/,
  /^[【[(]\s*(?:我要)?(?:纠错|打印|关闭|收藏|分享|返回|推荐)(?:本页|窗口|此页|页面|文章|本文|朋友)?\s*[】\])]/,
  /^[【[(]?\s*(?:大\s*中\s*小|小\s*中\s*大)/,
  /^(?:点赞|收藏|评论|转发)\s*\d*$/,
  /^(?:附件|文件|文档|相关)下载\s*:?$/,
  /^[【[(]?\s*(?:本文|本页|文章|信息|页面|文件|附件|累计|总|网站)*(?:浏览|访问|点击|阅读|下载)(?:次数|人数|人次|总?量|数|率)?\s*[:]/,
  /^(?:已有|共有?)?\s*\d[\d,]*\s*(?:人|次)已?(?:阅读|浏览|访问|点击|收藏|点赞|下载|评论)$/,
  /^[您你]是第\s*\d+\s*位/,
  /^(?:编辑|审核|初审|复审|终审|校对|审签|监制|录入|供稿|撰稿|值班编辑|网站编辑)(?:人员?)?\s*:\s*[\u4e00-\u9fff·]{2,6}(?:\s|$)/,
  /^(?:推荐阅读|延伸阅读|相关(?:信息|阅读|推荐|内容|报道)|热点(?:信息|新闻|推荐|专题)|热门(?:信息|推荐|文章)|最新(?:信息|文章|发布|动态)|更多信息|友情链接|快速导航|图片新闻)$/,
  /^今天是/,
  /^(?:分享到|分享至|微信|微博|QQ空间)\s*[:]?\s*$/,
  /^建议(?:您)?使用.{0,40}(?:分辨率|浏览器)/,
  /^.{0,3}公网安备\s*\d/,
  /^(?:版权所有|主办单位|承办单位|技术支持\s*:|(?:政府)?网站标识码|备案号|ICP备|联系我们|网站地图|.{0,6}ICP备)/,
  /^(?:无障碍|长者模式|智能问答|站内搜索|繁體?|简体|English)\s*$/,
  /^(?:&[a-z]+;|\?|\s)+$/,
];

/** Of these what stands farther on in a line tells: where that is missing they are not tried. */
const FURNITURE_WITHIN: readonly RegExp[] = [
  // the way to the page: columns behind one another
  /^(?:[^\s>»›,。;:0-9]{2,14}\s*(?:>+|»|›|→)\s*){2,}[^>»›,。;]{0,40}$/,
  /^.*(?:在手机打开当前页|手机浏览|手机扫码)/,
  /^[^。;]{1,60}\.(?:docx?|xlsx?|pdf|wps|et|ofd|zip|rar)\s*(?:\(\s*[\d.]+\s*[KMG]?B?\s*\))?(?:\s*(?:点击)?下载\S{0,12})*$/,
];
const TELLS_WITHIN = /[>»›→手.]/;

/** That all begin with `^` saves looking at every place of a line. */
const anyOf = (patterns: readonly RegExp[]): RegExp => new RegExp(patterns.map(({ source }) => source).join('|'));

const OPENING = anyOf(FURNITURE_LINES);
const WITHIN = anyOf(FURNITURE_WITHIN);

/** Whether a line (folded) is any of them. */
export const isFurnitureLine = (line: string): boolean =>
  OPENING.test(line) || (TELLS_WITHIN.test(line) && WITHIN.test(line));

/** Right in front of what a page counts of its readers, and what else stands on such a line (source, date, buttons). */
export const PAGE_COUNTER =
  /(?:本文|本页|文章|信息|页面|文件|附件|累计|总|网站|已)*(?:浏览|访问|点击|阅读|下载|已阅|人气|热度)(?:次数|人数|人次|总?量|数|率)?\s*:?\s*$/;
export const BESIDE_COUNTER =
  /(?:来源|作者|时间|日期|编辑|审核|字[号体]|发布[人者]?|主办|承办|供稿|撰稿)(?:单位|机构)?\s*[:】]|(?:发布|发表|更新|录入)(?:时间|日期)|打印|关闭|分享|收藏|^\s*[(【[]/;

/** What ends the text of a report proper: nothing behind it belongs to a section. */
export const CLOSING_LINE =
  /^(?:特此(?:报告|汇报|说明|公告)|专此报告|以上报告|此页无正文|\(此页无正文\)|附件\s*\d*\s*:|联系人\s*:|\(联系人)/;

/** Rubbish at the end of a heading: characters lost in conversion, broken entities, stray marks. */
export const HEADING_RUBBISH = /(?:\?+|&[a-z]+;?|[\s\u200b\ufeff\ufffd]+)$/;
