/** Rates of an examination (folded). */
export const EXAM_RATE = /^(?:参[考学]|合格|通过|及格|优秀)率$/;
/** Several of them: 参考率、合格率. */
export const EXAM_RATES = /^(?:(?:参[考学]|合格|通过|及格|优秀)率(?:[、和与及]|以及)?)+$/;
/** The name of an examination at the end of the clause in front of such a rate. */
export const EXAM_NAME = /[\u4e00-\u9fff]{2,10}(?:考试|测试|考核|测评)(?=,[^,。;]{0,16}$)/;
/** An examination that the clause in front of such a rate names: 组织干部参加学法考试,通过率100%. */
export const EXAM_IN_FRONT = /(?:考试|测试|考核|测评),[^,。;]{0,6}$/;
/** What is done about an examination, in front of its name. */
export const HOLDS_EXAM = /^.*(?:参加|参与|组织|开展|进行|举办)了?(?=.{2})/;
