/** Rates of an examination (folded). */
export const EXAM_RATE = /^(?:参[考学]|合格|通过|及格|优秀)率$/;
/** An examination that the clause in front of such a rate names: 组织干部参加学法考试,通过率100%. */
export const EXAM_IN_FRONT = /(?:考试|测试|考核|测评),[^,。;]{0,6}$/;
/** What is done about an examination, in front of its name. */
export const HOLDS_EXAM = /^.*(?:参加|参与|组织|开展|进行|举办)了?(?=.{2})/;
