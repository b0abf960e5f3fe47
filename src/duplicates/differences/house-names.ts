/**
 * Words that houses write in different ways: `Fla.` and `Florida`, `Blvd.` and `Boulevard`, `Gen.` and
 * `General`, `Qaida` and `Qaeda`, `UK` and `Britain`. A copy that was edited to another style sheet says
 * the same.
 *
 * Source: the abbreviations of the AP Stylebook for months, days, states, ranks and streets; names that
 * come from other scripts, as English-language houses write them. The name that a thing goes by comes
 * first. What is short for two (`St.`) equals both; a short form that is a word, too (`Miss.`), is told
 * by its capital and equals nothing but its long form. Cost: a look-up.
 */
const ROWS: readonly string[] = [
  'january jan, february feb, march mar, april apr, june jun, july jul, august aug, september sep sept',
  'october oct, november nov, december dec, monday mon, tuesday tue tues, wednesday wed',
  'thursday thu thur thurs, friday fri, saturday sat, sunday sun',
  'alabama ala, arizona ariz, arkansas ark, california calif, colorado colo, connecticut conn, delaware del',
  'florida fla, georgia ga, illinois ill, indiana ind, kansas kan, kentucky ky, louisiana la, maryland md',
  'massachusetts mass, michigan mich, minnesota minn, mississippi miss, missouri mo, montana mont',
  'nebraska neb, nevada nev, oklahoma okla, oregon ore, pennsylvania pa, tennessee tenn, texas tex',
  'vermont vt, virginia va, washington wash, wisconsin wis, wyoming wyo',
  'avenue ave, boulevard blvd, street saint st, road rd, highway hwy, parkway pkwy, mount mt, fort ft',
  'general gen, brigadier brig, lieutenant lt lieut, colonel col, major maj, captain capt, sergeant sgt',
  'corporal cpl, private pvt, admiral adm, commander cmdr, reverend rev, governor gov, senator sen',
  'representative rep, professor prof, superintendent supt',
  'company co, corporation corp, incorporated inc, limited ltd, brothers bros, department dept',
  'association assn, university univ',
  'britain uk british, isis isil daesh, myanmar burma, turkey türkiye turkiye, beijing peking',
  'mumbai bombay, kolkata calcutta, chennai madras, kyiv kiev, kharkiv kharkov, odesa odessa, lviv lvov',
  'basel basle, sanaa sana, tehran teheran, raqqa raqa',
  'qaeda qaida, hezbollah hizbollah hizbullah hezbullah, houthi huthi, taliban taleban, shiite shia',
  'gaddafi qaddafi gadhafi kadhafi kadafi gadafi, zelenskyy zelensky zelenskiy, osama usama',
  'mohammed muhammad mohammad mohamed muhammed, hussein hussain husain, koran quran',
].flatMap((rows) => rows.split(', '))

const NAMES: ReadonlyMap<string, string> = new Map(
  ROWS.flatMap((row) => {
    const [name = '', ...others] = row.split(' ')
    return [name, ...others].map((form): [string, string] => [form, name])
  }),
)

/** Names of several words that have one of one word, too. */
export const HOUSE_PHRASES: ReadonlyMap<string, string> = new Map([
  ['islamic state', 'isis'],
  ['united kingdom', 'britain'],
  ['great britain', 'britain'],
  ['czech republic', 'czechia'],
])

/** The name that a word with a capital goes by, by its form; undefined if houses agree on it. */
export const houseNameOf = (form: string): string | undefined => NAMES.get(form)
