/**
 * The second-level domains of provinces under .cn (行政区域名), as CNNIC assigns them: a site under `sn.gov.cn` or
 * `sn.cn` is of 陕西省. Below gov.cn cities use short names as well, so one is a hint and no proof.
 */
const PROVINCE_DOMAINS: Readonly<Record<string, string>> = {
  bj: '北京市',
  tj: '天津市',
  he: '河北省',
  sx: '山西省',
  nm: '内蒙古自治区',
  ln: '辽宁省',
  jl: '吉林省',
  hl: '黑龙江省',
  sh: '上海市',
  js: '江苏省',
  zj: '浙江省',
  ah: '安徽省',
  fj: '福建省',
  jx: '江西省',
  sd: '山东省',
  ha: '河南省',
  hb: '湖北省',
  hn: '湖南省',
  gd: '广东省',
  gx: '广西壮族自治区',
  hi: '海南省',
  cq: '重庆市',
  sc: '四川省',
  gz: '贵州省',
  yn: '云南省',
  xz: '西藏自治区',
  sn: '陕西省',
  gs: '甘肃省',
  qh: '青海省',
  nx: '宁夏回族自治区',
  xj: '新疆维吾尔自治区',
};

const SITE = /[a-z\d-]+\.([a-z]{2})\.(?:gov\.)?cn(?![a-z\d.])/gi;

/** The provinces that the addresses of sites in a text hint at. */
export function provincesOfSites(text: string): Set<string> {
  const provinces = new Set<string>();
  for (const [, code] of text.matchAll(SITE)) {
    const province = PROVINCE_DOMAINS[code!.toLowerCase()];
    if (province !== undefined) provinces.add(province);
  }
  return provinces;
}
