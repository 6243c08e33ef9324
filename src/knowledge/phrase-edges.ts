/** Times, places and persons of speaking in front of a phrase: they tell nothing about what is counted. */
export const OPENING = new RegExp(
  `^(?:${[
    '[\\s,、]',
    '和(?![解谐睦])|与|以?及(?!时)|将(?:原)?',
    '(?:截至|截止)[^,。]{0,14}?(?:底|日|止|目前|前)',
    '(?:19|20)\\d{2}年(?:度|以来|来|底|初|上半年|下半年|全年)?|\\d{1,2}月(?:份|底|\\d{1,2}日)?',
    '至少|最少|不少于|不低于|不超过|最多',
    '今年(?:以来|来)?|本年度?|当年度?|去年|全年|年内|年初|目前|当前|现有|一年来|期间|以来|近年来',
    '有(?![效关序力机害人])|其中|另有|另|同时|此外|此|并|还|先后|共计|累计|共',
    '我[县市区镇乡街局省州委厅办](?!人)',
    '[我本全](?:[县市区镇乡街局省州委厅办旗](?:人民政府)?|街道)(?=共|现|累计|各|已|全)',
  ].join('|')})+`,
  'u',
);
/** Words between a phrase and its number. */
export const CLOSING =
  /(?:共计|总共|共有|共|合计|累计|总计|达到|达|(?<![行作])为|至|到|约|近|超过|超|逾|有|了|的|均|各|计|等|分别|由|从|原|不少于|不低于|至少|不超过|最多|\s|:)+$/u;
/** What follows a count and begins no name of the thing counted. */
export const NO_NOUN =
  /^(?:均|已|都|全部?|并|后|的|以上|和|与|等|进行|用于|在|为|由|于|其中|次数|左右|[,。;:、()\u201d」》\s]|同比|占|较|比|下降|减少|缩减|整合|精简|上升|提高|增加[到至])/u;
/** Where a predicate begins behind the thing counted. */
export const PREDICATE =
  /(?:均|全部|已|都|并|正式|进行|被|在|为|由|从|向|对|实现|入选|用于|组成|予以|按|通过|完成|受到|荣获)/u;
