/**
 * Words that columns of published tables are called by, in the commonest languages of portals. A guess by
 * them is checked against what stands in the column, or asked about.
 */

export type Meaning =
  | 'district'
  | 'group'
  | 'id'
  | 'slug'
  | 'name'
  | 'population'
  | 'area'
  | 'year'
  | 'month'
  | 'period'
  | 'opened'
  | 'closed'
  | 'due'
  | 'responded'
  | 'resolved'
  | 'satisfied'
  | 'topic'
  | 'channel'
  | 'count'
  | 'inspected'
  | 'passed'
  | 'rate'
  | 'residual'
  | 'sorted'
  | 'total'
  | 'waste'
  | 'mass'
  | 'person'
  | 'hours'
  | 'people'
  | 'returning'
  | 'trained'
  | 'organisation'
  | 'aliases'
  | 'margin';

/** Whole words of Latin scripts, accents taken off; parts of words elsewhere, where none stand between words. */
const WORDS: Readonly<Record<Meaning, readonly [whole: string, parts?: string]>> = {
  district: [
    'district|districts|community ?district|community ?board|boro ?cd|ward|wards|neighbou?rhood|municipality|municipio|municipios|comune|comuni|commune|communes|gemeinde|stadtteil|stadtbezirk|bezirk|barrio|distrito|distritos|quartier|quartiere|arrondissement|council|council area|(local )?authority|(la|ward|district|area|council|municipality|board) name|stadt landkreis|kreis|departement|circoscrizione|precinct|parish|locality|suburb|township|sub ?district|board|area|concelho|bairro|freguesia',
    '区县|街道|乡镇|行政区|鄉鎮|區|区|구군|자치구|시군구|행정동|행정구역|市区町村|区市町村|市町村|団体名',
  ],
  group: [
    'group|borough|boroughs|province|provincia|prov|region|regione|county|departement|department of|kreis|landkreis|zone|zona|bacino|comarca|land|state|boro',
    '省|시도|도시|都道府県|城市',
  ],
  id: [
    '(unique |ward |district |area |council |municipality |board |ons )?(id|key|number|no|code)|case (id|number|no)|ticket( id)?|reference|ref|case enquiry id|unique key|numero|nummer|codigo|codice|identifiant',
    '编号|編號|번호|番号|코드',
  ],
  slug: ['slug'],
  name: [
    '(ward |district |area |council |municipality |board )?name|nom|nome|nombre|bezeichnung|label|full name|title',
    '名称|名稱|이름|명칭|名前',
  ],
  population: [
    'pop(ulation)?( ?\\d{4})?|(\\w+ )?(abitanti|einwohner|habitants|habitantes|residents)( .*)?|pop\\d{4}|residents?|inhabitants|abitanti|popolazione|poblacion|habitantes|habitants|einwohner|einwohnerzahl|pop 1e|bewohner|populacao',
    '人口|인구',
  ],
  area: ['area km2|km2|sq ?km|superficie( km2)?|flache|surface|area sq km', '面积|面積|면적'],
  year: ['(financial|fiscal)? ?year|anno|ano|annee|jahr|fy|yr', '年度|年份|연도|년도|年次|年別'],
  month: [
    'month|mese|mes|mois|monat|month name|year ?month|yearmonth|month year|anno mese|reporting month',
    '月份|年月|접수월|월별|년월|^월$|^月$',
  ],
  period: [
    'period|quarter|trimestre|quartal|date|data|fecha|datum|periodo|periode|trimester',
    '日期|期间|기간|일자|分期|統計期',
  ],
  opened: [
    'opened|open ?(date|dt|time)|created( date| at| on)?|received( date)?|reported( date| on)?|date (opened|received|reported|created)|requested datetime|fecha (de )?(apertura|alta|entrada|recepcion)|data (di )?apertura|date (de )?(creation|reception)|eingang(sdatum)?|submitted( date)?|requested date',
    '受理时间|投诉时间|受理日期|접수일|立案|開始|반려접수',
  ],
  closed: [
    'closed|close ?(date|dt|time)|closed (dt|date|on)|completed( date)?|date (closed|completed)|resolution date|fecha (de )?(cierre|baja)|data (di )?chiusura|date (de )?(cloture|fermeture)|erledigt( am)?|abschluss(datum)?',
    '办结|结案|처리일|완료일|完了',
  ],
  due: [
    'due( date)?|target( date| dt)?|sla target dt|deadline|scadenza|echeance|fallig( am)?|vencimiento',
    '期限|기한',
  ],
  responded: [
    'responded|first (response|answer)|answered( on)?|response date|antwort(datum)?',
    '回复时间|답변일',
  ],
  resolved: ['resolved|solved|risolto|resuelto|resolu|gelost', '是否解决|해결'],
  satisfied: ['satisfied|satisfaction|soddisfatto|satisfecho|satisfait|zufrieden', '是否满意|만족'],
  topic: [
    'topic|(request|case|service request|incident|complaint) (type|category)|category|categoria|categorie|kategorie|type|complaint type|case title|reason|subject|tema|tipo|kind|issue|problem( type)?|service( name| type)?|oggetto|materia|thema',
    '类别|类型|诉求类型|分类|민원유형|분야|유형|種類|種別|類別|類型|분류',
  ],
  channel: ['channel|source|origin|canal|canale|kanal|method received|submitted via', '渠道|来源|경로'],
  count: [
    'count|counts|number( of .*)?|cases|(\\w+ )?complaints?( .*)?|missed bins|incidents?|requests?|sightings?|total incidents|rat sightings|n|anzahl|numero( .*)?|nombre( .*)?|cantidad|conteggio|segnalazioni|reclami|quejas|plaintes|beschwerden|meldungen|calls|reports',
    '件数|数量|投诉量|건수|件數|민원수',
  ],
  inspected: [
    '((number|households?|bins) )?(inspected|checked)|inspections?|controlli|inspecciones|controles|gepruft',
    '检查数|检查|점검',
  ],
  passed: [
    '((number|households?|bins|inspections?) )?(passed|accurate|well sorted|correct(ly sorted)?)|pass|conformi|conformes|bestanden',
    '合格|准确|적합',
  ],
  rate: [
    '(.* )?(rate|percent(age)?|pct|share|%|quote|tasso|taux|tasa|percentuale)( .*)?|rd %|rate published',
    '率|比例|비율',
  ],
  residual: [
    '(.* )?(residual|\\w*refuse\\w*|rest|restmull|indifferenziat[aio]|non differenziat[aio]|secco|residuo|omr|landfilled|resto|mixed|haus und sperrmull|residuos mezclados|non[- ]recycl\\w+|not (recycled|sent for recycling\\S*)|landfill|trash|garbage|mixed waste|ordures menageres|residuel(le)?s?|hausmull|resto)( .*)?|ri( kg)?',
    '其他垃圾|干垃圾|混合|일반쓰레기|종량제|可燃|一般垃圾',
  ],
  sorted: [
    '(.* )?(paper|card(board)?|mgp|glass|metal|plastic|organics?|organic|food|compost\\w*|recycl\\w*|leaves|green|garden|differenziata|carta|vetro|plastica|organico|umido|verde|papel|vidrio|envases|papier|verre|bio(mull|abfall)?|altpapier|glas|containers?|textiles?|wood|legno|sorted|dechets verts|biodechets|wertstoffe|grunabf\\w*|bioabf\\w*|grungut|wet|dry|encombrants recycl\\w*|christmas ?trees?|xmas ?tree|reuse|selective|recyclage|\\w*organic(s)?\\w*|papertons\\w*|mgptons\\w*|xmastreetons|leavesorganictons|resorganicstons|schoolorganictons|otherorganicstons)( .*)?|rd( tot(ale)?)?( kg| t)?( anno)?',
    '厨余|廚餘|可回收|有害|재활용|음식물|資源|纸|玻璃|塑料',
  ],
  total: [
    '(.* )?(total|totale|totals|gesamt|insgesamt|overall|all)( .*)?|ru( kg)?',
    '合计|总|總|총|합계|계$|^계',
  ],
  waste: [
    '(.* )?(waste|rifiut\\w*|residuos|dechets|abfall|mull|garbage|refuse|household|collected)( .*)?|(ri|rd|ru) kg',
    '垃圾|쓰레기|폐기물|廃棄物|ごみ|종량제|음식물|재활용|資源|廚餘|厨余',
  ],
  mass: [
    '(.* )?(kg|tonnes?|tons?|tonnage|tonnellate|toneladas|tonnen|t|weight|peso|poids|gewicht|\\w*tons\\w*)( .*)?',
    '吨|公斤|公噸|重量|톤|トン',
  ],
  person: [
    'person( id)?|volunteer( id| name)?|member( no| id| number)?|participant( id)?|first ?name|last ?name|surname|e ?mail|phone|telephone|persona|volontario|voluntario|benevole|freiwillige[r]?|(mitglied(er)?|helfer(in)?|ehrenamtliche[r]?|membre|adherent|socio|socia|miembro)( ?(id|nr|nummer|no|numero))?|vorname|nachname|prenom|cognome|apellidos?|nome e cognome|nombre y apellidos|full name',
    '姓名|志愿者(?!.*(数|人次|时长|小时))|성명|자원봉사자(?!.*(수|시간))|氏名|手机号|身份证',
  ],
  hours: [
    '(volunteer(ing)? )?hours( given)?|ore( di volontariato)?|horas( de voluntariado)?|heures( de benevolat)?|\\w*stunden',
    '时长|小时|시간|時間',
  ],
  people: [
    '(active )?(people|volunteers)|persone|personas|personnes|personen|volontari|voluntari[oa]s|benevoles|freiwillige|ehrenamtliche',
    '人数|인원|参加者数|자원봉사자 ?수|志愿者数',
  ],
  returning: [
    'returning( people| volunteers)?|came again|again|(davon )?(wiederkehrend|erneut aktiv)\\w*|(dont )?(benevoles )?fideles',
    '再次',
  ],
  trained: [
    'trained( hours)?|hours? (by )?trained( volunteers)?|heures formees|ore formate|(davon )?(stunden )?geschult\\w*( \\w*stunden)?|(dont )?(heures )?(benevoles )?formes( heures)?',
    '培训|교육',
  ],
  organisation: [
    'organi[sz]ation( kind| type)?|(kind|type) of organi[sz]ation|structure|associazione|ente|organismo|trager(art)?|organisation(s?art|sform|styp)|type d organisation',
    '组织|단체|団体',
  ],
  aliases: ['aliases|also known as|neighbou?rhoods|other names'],
  margin: ['(.* )?(margin|moe)( .*)?'],
};

const MATCHERS = Object.entries(WORDS).map(([meaning, [whole, parts]]) => ({
  meaning: meaning as Meaning,
  whole: new RegExp(`^(?:${whole})$`),
  parts: parts === undefined ? null : new RegExp(parts),
}));

/** A name as the words are written: small letters without accents, a blank between words. No name is longer. */
export const plainName = (name: string): string =>
  name
    .slice(0, 200)
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}%]+/gu, ' ')
    .trim();

/** What a column of this name may be. */
export function meaningsOf(name: string): ReadonlySet<Meaning> {
  const plain = plainName(name);
  return new Set(
    MATCHERS.filter(({ whole, parts }) => whole.test(plain) || parts?.test(plain)).map(
      ({ meaning }) => meaning,
    ),
  );
}

/** Small letters, digits and hyphens of a text; empty where it has none. */
export const slugOf = (text: string): string =>
  plainName(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');

/** What rows that are sums of others are called, in the column of districts. */
export const TOTALS =
  /^((grand |sub ?)?(total|totals|totale|totales|totaux|gesamt|insgesamt|summe|sum|all|all (wards|districts|areas)|(city|county|borough|state|nation) ?wide|overall|ensemble|合计|合計|总计|總計|小计|小計|全市|전체|합계|총계|소계|계)|(sub[ -]?)?total[ei]?[ :]+\S.*|.*\S[ :]+(sub[ -]?)?(total|totals|totale|gesamt|insgesamt|summe))$/i;

/** What stands for a district that is not known. */
export const NOT_STATED =
  /^(unknown|not stated|unspecified|not known|none|sconosciuto|desconocido|inconnu|unbekannt|不详|未知|미상|불명|0 unspecified|n\/?a)$/i;
