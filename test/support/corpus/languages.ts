/** The words in which the invented articles are written. Lists are in the order of the things and deeds they name. */
export interface Language {
  /** BCP 47. */
  readonly tag: string
  readonly title: string
  readonly speakers: readonly string[]
  readonly targets: readonly string[]
  /** What was done, and what will be done. */
  readonly past: readonly string[]
  readonly future: readonly string[]
  readonly hedge: string
  readonly day: string
  /** Words that attribute indirect speech, direct speech, and what nobody named says. */
  readonly reports: string
  readonly says: string
  readonly reportedly: string
  /** What ends a sentence. */
  readonly end: string
  /** Sentences, whose parts stand in braces. */
  readonly clause: string
  readonly hedged: string
  readonly marked: string
  readonly narrated: string
  readonly indirect: string
  readonly direct: string
  readonly mixed: string
  readonly unsourced: string
}

const english: Language = {
  tag: 'en',
  title: 'News from the quay',
  speakers: ['Mira Solberg', 'Tomas Reyes', 'the Harbour Office', 'the rowing club', 'the residents'],
  targets: [
    'the old bridge',
    'the ferry pier',
    'Long Bay',
    'Eastmere',
    'the traffic report',
    'the quay plan',
    'the ferry agreement',
  ],
  past: ['inspected', 'protected', 'rejected', 'visited', 'praised', 'surveyed'],
  future: ['will inspect', 'will protect', 'will reject', 'will visit', 'will praise', 'will survey'],
  hedge: 'probably',
  day: 'today',
  reports: 'said that',
  says: 'said',
  reportedly: 'Reportedly',
  end: '. ',
  clause: '{agent} {deed} {target}',
  hedged: '{agent} {hedge} {deed} {target}',
  marked: '{agent} {deed} “{target}”',
  narrated: '{clause} {day}',
  indirect: '{source} {cue} {content}',
  direct: '“{content},” {cue} {source}',
  mixed: '{source} {cue} {content}',
  unsourced: '{cue}, {content}',
}

const SIGNS = ['⚓', '🚢', '👩🏽‍🔧', '🛟', '1️⃣', '🌊', '🧾']

const emoji: Language = {
  ...english,
  title: 'News from the quay 🚢🌊',
  targets: english.targets.map((words, i) => `${words} ${SIGNS[i]}`),
  narrated: '{clause} {day} ☔',
  direct: '🗣️ “{content},” {cue} {source}',
}

const french: Language = {
  tag: 'fr',
  title: 'Nouvelles du port à marée haute',
  speakers: ['Mira Solberg', 'Tomas Reyes', 'le Bureau du port', 'le club d’aviron', 'la foule des habitués'],
  targets: [
    'le vieux pont',
    'le quai des bacs',
    'Longue-Baie',
    'Estmère',
    'le relevé du trafic',
    'le schéma du quai',
    'le traité des bacs',
  ],
  past: ['a inspecté', 'a protégé', 'a rejeté', 'a visité', 'a loué', 'a mesuré'],
  future: ['inspectera', 'protégera', 'rejettera', 'visitera', 'louera', 'mesurera'],
  hedge: 'peut-être',
  day: 'aujourd’hui',
  reports: 'affirme que',
  says: 'dit',
  reportedly: 'Paraît-il',
  end: '. ',
  clause: '{agent} {deed} {target}',
  hedged: '{agent}, {hedge}, {deed} {target}',
  marked: '{agent} {deed} «\u00a0{target}\u00a0»',
  narrated: '{clause} {day}',
  indirect: '{source} {cue} {content}',
  direct: '«\u00a0{content}\u00a0», {cue} {source}',
  mixed: '{source} {cue} {content}',
  unsourced: '{cue}, {content}',
}

const arabic: Language = {
  tag: 'ar',
  title: 'أخبار الرصيف',
  speakers: ['ميرا سولبرغ', 'توماس رييس', 'مكتب الميناء', 'نادي التجديف', 'جمع الأهالي'],
  targets: ['الجسر القديم', 'رصيف العبّارة', 'الخليج الطويل', 'إيستمير', 'تقرير المرور', 'خطة الرصيف', 'اتفاق العبّارة'],
  past: ['فحص', 'حمى', 'رفض', 'زار', 'مدح', 'مسح'],
  future: ['سيفحص', 'سيحمي', 'سيرفض', 'سيزور', 'سيمدح', 'سيمسح'],
  hedge: 'ربما',
  day: 'اليوم',
  reports: 'أعلن أن',
  says: 'قال',
  reportedly: 'يقال',
  end: '. ',
  clause: '{agent} {deed} {target}',
  hedged: '{agent} {hedge} {deed} {target}',
  marked: '{agent} {deed} «{target}»',
  narrated: '{clause} {day}',
  indirect: '{source} {cue} {content}',
  direct: '«{content}»، {cue} {source}',
  mixed: '{source} {cue} {content}',
  unsourced: '{cue}، {content}',
}

const japanese: Language = {
  tag: 'ja',
  title: '埠頭だより',
  speakers: ['ミラ・ソルベルグ', 'トマス・レイエス', '港湾事務所', '漕艇クラブ', '住民'],
  targets: ['古い橋', '渡船の桟橋', '長湾', 'イーストミア', '交通報告', '埠頭計画', '渡船協定'],
  past: ['点検した', '保護した', '拒否した', '訪問した', '称賛した', '調査した'],
  future: ['点検する', '保護する', '拒否する', '訪問する', '称賛する', '調査する'],
  hedge: 'たぶん',
  day: '本日',
  reports: '発表した',
  says: '語った',
  reportedly: '報道',
  end: '。',
  clause: '{agent}は{target}を{deed}',
  hedged: '{agent}は{hedge}、{target}を{deed}',
  marked: '{agent}は「{target}」を{deed}',
  narrated: '{day}、{clause}',
  indirect: '{source}は、{content}、と{cue}',
  direct: '「{content}」、{source}は{cue}',
  mixed: '{source}は、{content}、と{cue}',
  unsourced: '{cue}、{content}',
}

/** Each as often as it shall be drawn. */
export const LANGUAGES: readonly Language[] = [english, english, english, emoji, french, arabic, japanese]
