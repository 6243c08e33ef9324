/**
 * Names by which content management systems of Chinese governments call the element that holds an article and nothing
 * else (`id` or `class`, in lower case).
 */
export const CONTENT_NAMES: ReadonlySet<string> = new Set(
  [
    // TRS WCM, the most used one; the second is what it makes of pasted Word documents
    'trs_editor trs_ueditor trs_editor_view trs_view custom_unionstyle custom_unistyle trs_web',
    // the central government's portal and those made after it
    'ucap-content pages_content ucapcontent',
    // the box that scripts for larger and smaller letters act on
    'zoom zoomcon zoom_content divzoom content-fontsize fontzoom j-fontcontent fontcontent',
    // Hanweb JCMS, VSB (Visual SiteBuilder), Epoint, gkmlpt (Guangdong), WebPlus
    'ivs_content vsb_content vsb_content_2 vsb_content_4 v_news_content ewb-article-content document-content wp_articlecontent',
    // names that say what they are
    'article-content article_content articlecontent article-body article_body articlebody article-con article_con articlecon art_con art-con art_content artcontent',
    'news-content news_content newscontent news_con detail-content detail_content detailcontent contenttext content_text content-text contentbody content_body content-body',
    'xxgk_content xxgk-content xxgkcontent xxgk_con zw_content zwcontent wz_content wzcontent wz_con wzcon xl_content xl_con xlcontent info_content info-content infocontent main_content main-content maincontent text_content textcontent js_content editorcontent editor-content',
  ].flatMap((names) => names.split(' ')),
);

/** Names that hold an article on some sites and the whole page on others. */
export const WIDE_CONTENT_NAMES: ReadonlySet<string> = new Set(
  'content contents con cont article view detail details main text txt wz nr zw xxgk zwgk conten news_show show newsview container-content'.split(
    ' ',
  ),
);

/** Comments that such systems put around an article. */
export const CONTENT_COMMENTS: readonly (readonly [begin: RegExp, end: RegExp])[] = [
  [/^\s*ZJEG_RSS\.content\.begin\s*$/i, /^\s*ZJEG_RSS\.content\.end\s*$/i],
  [/^\s*<\$\[信息内容\]>begin\s*$/, /^\s*<\$\[信息内容\]>end\s*$/],
  [/^\s*enpcontent\s*$/i, /^\s*\/enpcontent\s*$/i],
];

/** Elements of a page around an article, by a word of their names: `footer_nav` is `footer` and `nav`. */
export const FURNITURE_NAMES: ReadonlySet<string> = new Set(
  [
    'nav navbar navi navigation subnav topnav menu submenu sidemenu leftmenu daohang banner logo topbar',
    'footer foot footbox bottom dibu copyright copy yejiao banquan bq sitemap friendlink friendlinks links yqlj',
    'breadcrumb breadcrumbs crumb crumbs bread position weizhi dqwz location curlocation mbx mianbaoxie',
    'sidebar aside leftbar rightbar related relation relate recommend tuijian hot hotnews xgxx xgwj xgzc xgbd xgyd xglj',
    'share bdsharebuttonbox bdshare fenxiang sharebox jiathis sns weixin wechat wx qrcode ewm erweima saoma print dayin',
    'toolbar tools gongju search searchbox sousuo login pager pagination paging comment comments pinglun',
    'popup pop dialog modal mask layer tips toast float floating accessibility wza hidden hide d-none',
  ].flatMap((names) => names.split(' ')),
);

/** The same by whole names: as words of names they stand for parts of an article too (`article-header`). */
export const FURNITURE_WHOLE_NAMES: ReadonlySet<string> = new Set(
  'header head top page-header site-header pageheader left side left_side right_side'.split(' '),
);
