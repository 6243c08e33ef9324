/** What all of a list share: 在17个镇、297个村建成了服务站. */
export const SHARED_PREDICATE =
  /(?:建成(?!率)|建立|设立|配备|聘请|签订|实现|成立|落实|组建|开展|聘用|建有|获得|获评|荣获|受到)[^,。;]*$/;
/** What a clause says of the change that the next one tells in figures: 案件大幅上升,由12件增至15件. */
export const CHANGED =
  /(?:大幅|明显|持续|稳步|逐年|显著|不断)?(?:上升|下降|增长|减少|增加|提升|降低|回落|下滑|从无到有|数量最多|最多|居首位?)$/;
/** What a topic in front of a colon ends in that names nothing. */
export const ANNOUNCED = /(?:(?:有关|具体|总体|基本|主要|完成|工作|办理)?(?:情况|方面|做法|成效|数据|如下|以下))+$/;
/** What makes a number that of all things of a list; 人均 is no such word. */
export const OF_ALL =
  /(?<![人户村日月年])(?:均|都|全部)(?:已|能|实现|达到?|为|是|保持|稳定|维持|在|超过?|不低于|高于|了)*\s?$/;
/** A list of rates that goes on behind a comma: 公示率、记录率,审核率、持证率均为100%. */
export const RATES_IN_FRONT = /(?<=[。;:,!?\n]|^)[^。;:,!?\n\d|]{0,60}[率度][、和][^。;:,!?\n\d|]{1,30}[率度],$/;
/** Marks of running text; the comma of 1,234次 is none. */
export const RUNNING_TEXT = /[。;]|(?<!\d),|,(?!\d)/;
