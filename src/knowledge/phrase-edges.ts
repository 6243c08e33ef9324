/** Times, places and persons of speaking in front of a phrase: they tell nothing about what is counted. */
export const OPENING = new RegExp(
  `^(?:${[
    '[\\s,、的]',
    '和(?![解谐睦])|与(?!上年|去年|往年|前年|同期)|以?及(?![时格])|将(?:原)?',
    '(?:19|20)\\d{2}\\s?年?[-—–至到]{1,2}(?:19|20)\\d{2}年|\\d{1,2}月?[-—–至到]{1,2}\\d{1,2}月份?',
    '(?:截至|截止)[^,。]{0,14}?(?:底|日|止|目前|前)',
    '(?:19|20)\\d{2}年(?:度|以来|来|底|初|上半年|下半年|全年)?|\\d{1,2}月(?:份|底|\\d{1,2}日)?',
    '[一二三四五六七八九十]{1,2}是(?!否)|首先,?|其次,?|最后,?',
    '二[零〇○][零〇○一二三四五六七八九]{2}年(?:[一二三四五六七八九十]{1,3}月(?:[一二三四五六七八九十]{1,3}日)?)?',
    '至少|最少|不少于|不低于|不超过|最多',
    '今年(?:以来|来)?|(?:到|至)?年(?:底前?|末)|本年度?|当年度?|去年|全年|年内|年初|目前|当前|现有|一年来|期间|以来|近年来',
    '有(?![效关序力机害]|人(?!民))|其中|另有|另|同时|此外|此|并|还|先后|共计|累计|共',
    '我[县市区镇乡街局省州委厅办](?!人)',
    '[我本全](?:[县市区镇乡街局省州委厅办旗](?:人民政府)?|街道)(?=共|现|累计|各|已|全|\\s*$)',
  ].join('|')})+`,
);
/** An article in front of a number of parts: 组建了一支180人的应急队伍. */
export const ARTICLE = /(?<!第)一[支个名批家所座处项套]由?$/;
/** A verb whose object stands behind the number: 开展不少于60学时的业务培训. */
export const TAKES_OBJECT =
  /(?:开展|(?<!调解|社会|党|基层|行业|服务)组织|举办|进行|提供|完成|接受|参加|给予|处以)(?:了|不少于|至少|不低于|近|约|超过|为期|总计|共计)*$/;
/** A verb that parts the thing one number counts from that of the next: 为23名农民工追回欠薪46.8万元. */
export const PARTS_THINGS =
  /(?:追回|挽回|获得|取得|发放|化解|出动|减免|投入|完成|办理|解决|缴纳|争取|清退|退还|补缴|支付)(?=[\u4e00-\u9fff])/;
/** What sets a rate beside that of others: 低于全市平均水平2.1个百分点. */
export const BESIDE_OTHERS = /^(?:但|仍|还|均)*(?:高于|低于|高出|低出|超过|超出|优于)[^,。]{1,12}$/;
/** What tells a kind of the things counted and names none: 其中县政府本级12件. */
export const KIND_ONLY =
  /(?:本级|[国省市县区乡镇村]级|类|涉[企农外]|[专兼]职|线上|线下|网上|现场)$|^(?:正在|尚在|仍在)/;
/** What is left of a noun phrase that a smaller number is counted out of: 12个行政村中有9个建成阵地. */
export const OUT_OF = /(?<!其|初|高|集|审理|办理|进行|建设|过程|侦查|调查)中(?=有|已|选|评|抽|仅|只|,|$)/;

/** Words between a phrase and its number. */
export const CLOSING =
  /(?:(?:由|从)?(?:19|20)\d{2}年(?:度|底|末)?的?|(?<!第)一[支个名批家所座处项套]由?|共计|总共|共有|共|合计|累计|总计|达到|达|(?<![行作])为|至|到|约|近|超过|超|逾|突破|连续.{1,2}年|保持在?|稳定在|维持在|[只仅]有?|(?<![实拥])有|了|的|(?<![人日月年户村校企])均|各|计|等|分别|由|从|原来?|不少于|不低于|至少|不超过|最多|低于|高于|少于|不足|不到|人民币|\s|:)+$/;
/** What follows a count and begins no name of the thing counted. */
export const NO_NOUN =
  /^(?:均|且|已|都|全部?|并|后|的|以上|和|与|等|进行|用于|在(?![册编岗职校])|为|由|于|其中|次数|左右|[,。;:、()\u201d」》\s]|同比|占|较|比|下降|减少|缩减|整合|精简|上升|提高|增加[到至])/;
/** Where a predicate begins behind the thing counted. */
export const PREDICATE =
  /(?:均|全部|已|都|并|正式|进行|被|在|为|由|从|向|对|实现|入选|用于|组成|予以|按|通过|完成|受到|荣获)/;
