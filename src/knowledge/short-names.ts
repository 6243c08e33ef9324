/** Peoples that name autonomous divisions, as their official names have them. */
const PEOPLES =
  '蒙古族|蒙古|回族|藏族|维吾尔|苗族|彝族|壮族|布依族|朝鲜族|满族|侗族|瑶族|白族|土家族|哈尼族|哈萨克族|哈萨克|傣族|黎族|傈僳族|佤族|畲族|拉祜族|水族|东乡族|纳西族|景颇族|柯尔克孜|土族|达斡尔族|羌族|布朗族|撒拉族|毛南族|仡佬族|锡伯|塔吉克|怒族|独龙族|鄂温克族|保安族|裕固族|仫佬族|普米族|各族|族';

const AUTONOMOUS = new RegExp(`^(?<stem>[\\u4e00-\\u9fff]{2,8}?)(?:${PEOPLES})*自治(?<kind>[州县旗区])$`);

/**
 * What an autonomous division is called for short: its name without the peoples and without 自治; null for others, and
 * for a region, whose short name has no ending.
 *
 * @example shortNameOf('阿坝藏族羌族自治州') // '阿坝州'
 */
export function shortNameOf(name: string): string | null {
  const { stem, kind } = AUTONOMOUS.exec(name)?.groups ?? {};
  return stem === undefined || kind === '区' ? null : stem + kind;
}

/**
 * A name without all that tells its kind: what it is called by in titles and beside other names.
 *
 * @example bareNameOf('广西壮族自治区') // '广西'
 * @example bareNameOf('绍兴市') // '绍兴'
 */
export const bareNameOf = (name: string): string =>
  AUTONOMOUS.exec(name)?.groups?.stem ?? name.replace(/(?:省|市|县|区|地区|盟|旗)$/, '');
