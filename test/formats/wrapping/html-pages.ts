/** A style of page that reports are published in. */
export interface PageStyle {
  /** `a page of div elements` */
  name: string;
  /**
   * The page around the lines of an article.
   *
   * @param charset What it declares to be in.
   */
  wrap(lines: readonly string[], charset: string): string;
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** A line in bold pieces and spans, as editors leave it; the words are the same. */
function inPieces(line: string, index: number): string {
  const middle = Math.min(7, Math.floor(line.length / 2));
  const [head, tail] = [escaped(line.slice(0, middle)), escaped(line.slice(middle))];
  if (index % 3 === 0)
    return `<strong>${head}</strong><span style="font-family: 仿宋_GB2312; font-size: 21px;">${tail}</span>`;
  if (index % 3 === 1)
    return `<span lang="EN-US"><o:p></o:p></span>${head}<!-- ${index} --><font face="宋体">${tail}</font>`;
  return `${head}${tail}`;
}

const NEWS = [
  '我县召开防汛工作会议',
  '县领导调研重点项目建设',
  '县城区道路改造工程通车',
  '全县春季植树活动启动',
  '县图书馆延长开放时间',
];

const links = (titles: readonly string[]): string =>
  titles
    .map(
      (title, index) => `<li><a href="/news/${index}.html" title="${title}">${title}</a><span>03-1${index}</span></li>`,
    )
    .join('\n');

const divPage: PageStyle = {
  name: 'a page of div elements',
  wrap: (lines, charset) => `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="${charset}">
<meta http-equiv="X-UA-Compatible" content="IE=edge,chrome=1">
<meta name="SiteName" content="示例县人民政府门户网站">
<meta name="ColumnName" content="法治政府建设">
<title>示例县人民政府门户网站</title>
<link rel="stylesheet" href="/css/common.css">
<style>.wrap{width:1200px;margin:0 auto} #zoom p{text-indent:2em}</style>
<script>var _hmt = _hmt || []; (function () { var s = "<p>统计代码，不是正文。</p>"; })();</script>
</head>
<body class="gov-body">
<div class="header"><div class="wrap"><div class="logo"><img src="/logo.png" alt="示例县人民政府"></div>
<div class="search"><form action="/search"><input type="text" value="请输入关键字"><button>搜索</button></form></div></div></div>
<div class="nav"><ul><li><a href="/">首页</a></li><li><a href="/zwgk/">政务公开</a></li><li><a href="/zwfw/">政务服务</a></li><li><a href="/hdjl/">互动交流</a></li></ul></div>
<div class="wrap main-wrap">
  <div class="crumbs">您现在的位置：<a href="/">首页</a> &gt; <a href="/zwgk/">政务公开</a> &gt; <span>正文</span></div>
  <div class="left-menu"><ul><li><a href="/gk/zn">公开指南</a></li><li><a href="/gk/zd">公开制度</a></li><li><a href="/gk/nb">公开年报</a></li></ul></div>
  <div class="article">
    <div class="tool-box"><span class="print"><a href="javascript:window.print()">打印</a></span> <span>字号：<a href="javascript:doZoom(18)">大</a> <a href="javascript:doZoom(16)">中</a> <a href="javascript:doZoom(14)">小</a></span></div>
    <div class="TRS_Editor" id="zoom">
${lines.map((line, index) => `      <p style="text-align: justify; line-height: 2;">${inPieces(line, index)}</p>\n      <p>&nbsp;</p>`).join('\n')}
    </div>
    <div class="share bdsharebuttonbox"><span>分享到：</span><a href="#" class="bds_weixin">微信</a><a href="#" class="bds_tsina">微博</a></div>
    <div class="fujian"><a href="/files/1.doc">报告全文下载.doc</a></div>
    <div class="related"><h3>相关信息</h3><ul>${links(NEWS)}</ul></div>
  </div>
</div>
<div class="footer"><div class="links"><select><option>市级网站</option><option>县区网站</option></select></div>
<p>主办单位：示例县人民政府办公室，承办单位：示例县数据中心，未经许可，不得转载本站内容。</p><p>网站标识码：0000000000 备案号：某ICP备00000000号</p></div>
<div style="display:none"><p>您访问的链接即将离开本站，是否继续？本提示由系统自动生成，请注意甄别，谨防上当受骗。</p></div>
<script src="/js/share.js"></script>
</body>
</html>`,
};

const tablePage: PageStyle = {
  name: 'a page of tables within tables',
  wrap: (lines, charset) => `<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.0 Transitional//EN">
<HTML><HEAD><TITLE>示例县政务网</TITLE>
<META http-equiv=Content-Type content="text/html; charset=${charset}">
<SCRIPT language=javascript>function doZoom(size){document.getElementById('content').style.fontSize=size+'px';}</SCRIPT></HEAD>
<BODY leftMargin=0 topMargin=0>
<TABLE width=1000 align=center border=0 cellSpacing=0><TBODY>
<TR><TD colSpan=2><TABLE width="100%"><TR><TD><A href="/">首页</A></TD><TD><A href="/xw">新闻中心</A></TD><TD><A href="/zw">政务公开</A></TD><TD><A href="/bs">网上办事</A></TD></TR></TABLE></TD></TR>
<TR><TD width=220 vAlign=top><TABLE width="100%"><TR><TD>最新信息</TD></TR>
${NEWS.map((title, index) => `<TR><TD>·<A href="/xw/${index}.htm">${title}</A></TD></TR>`).join('\n')}
</TABLE></TD>
<TD vAlign=top><TABLE width="100%"><TBODY><TR><TD>当前位置：<A href="/">首页</A>&gt;&gt;<A href="/zw">政务公开</A>&gt;&gt;正文</TD></TR>
<TR><TD align=right>【<A href="javascript:doZoom(16)">大</A> <A href="javascript:doZoom(14)">中</A> <A href="javascript:doZoom(12)">小</A>】【<A href="javascript:window.print()">打印</A>】【<A href="javascript:window.close()">关闭</A>】</TD></TR>
<TR><TD>
${lines.map((line, index) => `<TABLE width="100%"><TR><TD class=MsoNormal><P class=MsoNormal>${inPieces(line, index)}</TD></TR></TABLE>`).join('\n')}
</TD></TR>
<TR><TD>上一篇：<A href="/zw/1.htm">关于公布办事指南的通知</A></TD></TR><TR><TD>下一篇：<A href="/zw/3.htm">关于开展安全检查的通知</A></TD></TR>
</TBODY></TABLE></TD></TR>
<TR><TD colSpan=2 align=center>版权所有：示例县人民政府　地址：示例县人民路1号<BR>建议使用1024×768分辨率浏览</TD></TR>
</TBODY></TABLE></BODY></HTML>`,
};

const breakPage: PageStyle = {
  name: 'a page of lines broken by <br>',
  wrap: (lines, charset) => `<html>
<head><meta http-equiv="content-type" content="text/html; charset=${charset}" /><title>示例县政府信息公开</title></head>
<body>
<!-- 头部 -->
<div id="top"><a href="/">网站首页</a> | <a href="/gk">信息公开</a> | <a href="/lxwm">联系我们</a></div>
<div id="weizhi">当前位置: <a href="/">首页</a> / <a href="/gk">信息公开</a></div>
<div class="box"><div class="box-l">
<!--ZJEG_RSS.content.begin-->
${lines.map((line) => `&nbsp;&nbsp;&nbsp;&nbsp;${escaped(line)}`).join('<br />\r\n<br>\r\n')}
<!--ZJEG_RSS.content.end-->
<br><br>
附件：<a href="/upload/1.pdf">1.原文扫描件.pdf</a>
</div><div class="box-r"><h4>热点信息</h4><ul>${links(NEWS)}</ul>
<h4>办事提示</h4><p>办理业务请提前预约，携带有效身份证件，到政务服务中心二楼窗口办理。</p></div></div>
<div id="bottom">主办：示例县人民政府办公室 电话：0000-0000000</div>
<script>document.write('<p>访问量：' + 1 + '</p>')</script>
</body>
</html>`,
};

/** Three styles of page with navigation, lists of other news, buttons, scripts and footers around an article. */
export const PAGE_STYLES: readonly PageStyle[] = [divPage, tablePage, breakPage];
