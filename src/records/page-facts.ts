/**
 * What the page of a report states outside of the report's text, in its metadata or its index table (`ArticleTitle`,
 * `PubDate`, `ContentSource`, 索引号). It fills what the text leaves open. Null: the page does not say. Dates are ISO dates.
 */
export interface PageFacts {
  title: string | null;
  /** 发布机构 */
  publisher: string | null;
  /** 发布日期 */
  publishedOn: string | null;
  /** 成文日期 */
  writtenOn: string | null;
  /** 索引号 */
  indexNumber: string | null;
  /** 发文字号 */
  documentNumber: string | null;
  /** 主题分类 */
  subjectCategory: string | null;
}
