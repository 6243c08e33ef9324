/** The time that an opening sentence begins with: 2023年, 一年来, 今年以来. */
export const OPENING_TIME =
  '(?:(?:(?:20\\d\\d|二[零〇○][零〇○一二三四五六七八九]{2})年(?:度|以来|来)?|一年来|(?:今|去)年(?:以来)?),?)';

/** Under whom (在市委、市政府的坚强领导下,), and upon what (根据有关通知要求,). */
export const OPENING_UNDER = '(?:在[^,。]{2,60}[下上中],|(?:根据|按照)[^,。]{2,80}(?:要求|规定|通知|精神|部署|安排),)';

/** What the subject of an opening sentence does. */
export const OPENING_VERB =
  '坚持|深入|认真|紧紧|紧扣|以|始终|全面|按照|严格|高度|在|坚决|围绕|切实|扎实|持续|积极|牢固|立足|贯彻|聚焦|不断|大力|根据|主动|依法|对照|锚定|牢牢|统筹|组织|推动|推进|落实|强化|加强|加快|对标|严守|深刻|深学|忠实|充分|着力|突出|结合';
