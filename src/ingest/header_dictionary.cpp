#include "ingest/header_dictionary.h"

#include <algorithm>
#include <array>
#include <unordered_map>
#include <unordered_set>

#include "gazetteer/name_folding.h"
#include "support/text.h"

namespace obuhvat {
namespace {

enum class Strength { plain, weak };

/// Phrases that say what a column holds; folded like the headers before they are compared.
struct Phrases {
  std::string_view use;  ///< see column_use_named
  std::optional<Language> language;
  Strength strength;
  std::string_view phrases;  ///< separated by '|'
};

constexpr auto none = std::nullopt;
constexpr auto en = Language::en;
constexpr auto sr = Language::sr_latn;
constexpr auto plain = Strength::plain;
constexpr auto weak = Strength::weak;

constexpr std::array all_phrases{
    Phrases{"id", none, plain,
            "project id|projekat id|id projekta|project code|project number|project no|"
            "project ref|project reference|šifra projekta|oznaka projekta|broj projekta|"
            "identifikator projekta|project identifier|código del proyecto|code du projet|"
            "code projet|project key"},
    Phrases{"id", none, weak,
            "id|reference number|reference|ref|ref no|code|šifra|oznaka|identifikator|identifier|"
            "activity id|activity code|award id|código"},
    Phrases{"identifier", none, plain,
            "iati identifier|iati id|iati|iati activity identifier|prima id|other id|other code|"
            "other identifier|internal code|grant number|grant id|grant code|contract number|"
            "contract no|broj ugovora|broj granta|erp code|delovodni broj"},
    Phrases{"title", en, plain,
            "project title|project name|title|project|name of project|title of project|"
            "project title and number|project name and number|"
            "programme title|program title|programme name|program name|programme|"
            "project programme|project description title|project programme title|"
            "program project name|intervention|intervention title"},
    Phrases{"title", sr, plain,
            "naziv projekta|ime projekta|projekat|naslov|naslov projekta|naziv programa|projekt|"
            "naziv mere|naziv aktivnosti projekta|naziv projekta aktivnosti|ime i broj "
            "projekta|naziv i broj projekta|"
            "naziv intervencije|program projekat"},
    Phrases{"title", none, plain,
            "proyecto|nombre del proyecto|título del proyecto|título|projet|titre|"
            "titre du projet|nom du projet|intitulé du projet|intitulé|nombre proyecto"},
    Phrases{"title", en, weak, "name|activity name|activity title|action title|action"},
    Phrases{"title", sr, weak, "naziv|ime|naziv aktivnosti|akcija|naziv akcije"},
    Phrases{"subtitle", en, plain, "subtitle|sub title|short description|project subtitle"},
    Phrases{"subtitle", sr, plain, "podnaslov|kratak opis|kratki opis"},
    Phrases{"notes", none, plain,
            "notes|note|remarks|remark|comments|comment|description|project description|objective|"
            "objectives|project objective|overall objective|summary|project summary|"
            "activity description|description of activity|description of activities|details|"
            "napomena|napomene|opis|opis projekta|opis aktivnosti|cilj|ciljevi|cilj projekta|"
            "komentar|komentari|primedba|rezime|descripción|description du projet|objectif|"
            "objetivo|remarques|observaciones"},
    Phrases{"activity", none, plain,
            "activity|activities|activity type|type of activity|main activity|key activities|"
            "aktivnost|aktivnosti|vrsta aktivnosti|mera|actividad|actividades|activité|"
            "activités|response activity|intervention type|what"},
    Phrases{"start", none, plain,
            "start|start date|date start|starts|starting date|start of project|begin|begins|"
            "date of commencement|date of start|implementation start|start of "
            "implementation|implementation start date|start month|month of start|početni datum "
            "realizacije|početak sprovođenja|datum početka sprovođenja|mesec početka|"
            "beginning|begin date|beginning date|date from|from|from date|commencement|"
            "commencement date|start year|year start|actual start|planned start|početak|"
            "datum početka|početak projekta|početak realizacije|datum od|od|od datuma|"
            "godina početka|datum početka realizacije|početni datum|datum pocetka projekta|"
            "fecha de inicio|fecha inicio|inicio|date de début|début|date début|activity start"},
    Phrases{"end", none, plain,
            "end|end date|date end|ends|ending date|end of project|finish|finish date|"
            "date of completion|date of end|implementation end|end of "
            "implementation|implementation end date|end month|rok za realizaciju|rok "
            "realizacije|krajnji rok|datum isteka|datum završetka realizacije|datum završetka "
            "projekta|završni datum realizacije|kraj sprovođenja|datum završetka sprovođenja|mesec "
            "završetka|planned completion|date of closure|"
            "completion date|completion|closing date|date to|to|to date|until|end year|year end|"
            "actual end|planned end|kraj|datum kraja|datum završetka|završetak|rok|kraj projekta|"
            "završetak projekta|datum do|do|do datuma|godina završetka|završni datum|"
            "rok završetka|kraj realizacije|završetak realizacije|fecha de fin|fecha fin|fin|"
            "fecha de finalización|date de fin|date fin|estimated end|expected end"},
    Phrases{"period", none, plain,
            "period|duration|project period|project duration|dates|project dates|"
            "date of commencement completion|implementation start end|"
            "implementation period|period of implementation|time frame|timeframe|timeline|when|"
            "trajanje|trajanje projekta|period realizacije|period trajanja|period sprovođenja|"
            "vreme trajanja|vreme realizacije|kada|periodo|duración|période|durée|"
            "start end|start and end|start end date|start and end date|početak kraj|"
            "početak i kraj|od do"},
    Phrases{"year", none, plain, "year|project year|fiscal year|godina|año|année|years"},
    Phrases{"quarter", none, plain, "quarter|quarters|kvartal|tromesečje|trimestre"},
    Phrases{"reported", none, plain,
            "date|datum|report date|reporting date|date reported|date of report|last updated|"
            "last update|updated|date of update|update date|updated on|as of|submission date|"
            "reporting period|reporting month|date approved|approved|approval date|"
            "datum izveštaja|ažurirano|datum ažuriranja|datum unosa|izveštajni period|"
            "datum odobrenja|fecha|fecha de reporte|date de mise à jour|entry date|timestamp"},
    Phrases{"status", none, plain,
            "status|project status|activity status|state of project|phase status|"
            "implementation status|stanje|status projekta|faza|stanje projekta|estado|statut|"
            "state of implementation|estado del proyecto|statut du projet"},
    Phrases{"coverage", none, plain,
            "coverage|geographic coverage|geographical coverage|geographic scope|scope|"
            "obuhvat|pokrivenost|teritorijalni obuhvat|geografski obuhvat|cobertura|couverture"},
    Phrases{"declared_municipality_count", none, plain,
            "number of municipalities|no of municipalities|municipality count|"
            "declared municipality count|municipalities count|count of municipalities|"
            "broj opština|ukupno opština|broj lokalnih samouprava|broj jls|# of municipalities"},
    Phrases{"partner", none, plain,
            "partner|partners|organization|organisation|organizations|organisations|organization "
            "name|organisation name|agency|agencies|agency name|org|org name|reporting "
            "organization|reporting organisation|lead organization|lead organisation|lead agency|"
            "lead partner|project partner|project partners|who|responsible organization|"
            "responsible organisation|partner organization|partner organisation|cooperating "
            "partner|partneri|partneri na projektu|partneri projekta|"
            "partner na projektu|organizacija|organizacije|naziv organizacije|agencija|ko|"
            "programming organization|programming organisation|programme partner|program partner|"
            "partner organizations|partner organisations|partnerske organizacije|partnerska "
            "organizacija|"
            "reporting agency|reporting agencies|nvo|ngo|ngos|nevladina organizacija|"
            "nevladine organizacije|"
            "organización|organizaciones|nombre de la organización|socio|socios|partenaire|"
            "partenaires|organisme|nom de l'organisation|other partners|ostali partneri"},
    Phrases{
        "implementing", none, plain,
        "implementing|implementing partner|implementing partners|implementing organization|"
        "sub implementing partner|sub implementing partners|nosilac aktivnosti|nosilac "
        "realizacije|nosioci aktivnosti|nosilac mere|implementaciona agencija|implementacione "
        "agencije|implementaciona organizacija|ko sprovodi|ko realizuje|ko "
        "implementira|implementing organizations|implementing organisations|implementing agencies|"
        "implementing organisation|implementing agency|implementer|implementers|implementor|"
        "implementer organization|implementer organisation|implementing org|implemented by|"
        "ip|executing agency|project holder|implementing entity|"
        "implementator|implementatori|partner na realizaciji|partneri na realizaciji|"
        "realizator|realizatori|realizuje|nosilac|nosilac projekta|nosioci projekta|"
        "izvršilac|sprovodi|organizacija koja sprovodi|implementacioni partner|"
        "implementacioni partneri|partner za implementaciju|partneri za implementaciju|"
        "organización implementadora|socio implementador|partenaire de mise en œuvre|"
        "partenaire d'exécution|organisation de mise en œuvre"},
    Phrases{"donor", none, plain,
            "donor|donors|donor name|donor organization|donor organisation|funder|funders|funding|"
            "donor agency|donor agencies|funding partner|funding partners|razvojni "
            "partner|razvojni partneri|development partner|development partners|co "
            "funding|cofunding|co financing|co funded by|donatorska agencija|donor partner|"
            "funding organization|funding organisation|funding source|source of funding|funded by|"
            "financed by|financing|source of funds|donator|donatori|finansijer|finansijeri|"
            "izvor finansiranja|izvori finansiranja|finansira|finansirano od|izvor sredstava|"
            "donante|donantes|donateur|donateurs|bailleur|bailleurs|bailleur de fonds|"
            "funding agency"},
    Phrases{"government", none, plain,
            "government|government partner|government partners|governmental partner|"
            "responsible institution|responsible institutions|odgovorna institucija|odgovorne "
            "institucije|responsible ministry|"
            "governmental partners|government counterpart|government counterparts|"
            "participating government partners|national counterpart|national partner|line ministry|"
            "ministry|državni partner|državni partneri|vladini partneri|vladin partner|"
            "partneri iz vlade|državna institucija|nadležna institucija|nadležno ministarstvo|"
            "ministarstvo|institucija"},
    Phrases{
        "un", none, plain,
        "un|un agency|un agencies|un partner|un partners|un organization|un organisation|"
        "lead un agency|lead un agencies|vodeća agencija un|un organisations|un entity|un entities|"
        "un organizations|participating un agencies|participating un organizations|"
        "agencija un|agencije un|un agencija|un agencije|partneri un|un partneri|"
        "agencija ujedinjenih nacija|agencije ujedinjenih nacija|puno"},
    Phrases{"partner_acronym", none, plain,
            "organization acronym|organisation acronym|partner acronym|acronym|org acronym|"
            "org id|organization id|organisation id|organization code|organisation code|"
            "skraćenica|akronim|skraćenica organizacije|sigla|sigle|acronyme|agency acronym|"
            "organization short name|organisation short name"},
    Phrases{"partner_role", none, plain,
            "role|partner role|organization role|organisation role|role of partner|"
            "role of organization|uloga|uloga partnera|uloga organizacije|rol|rôle|org role"},
    Phrases{"partner_type", none, plain,
            "org type|organization type|organisation type|type of organization|"
            "type of organisation|partner type|type of partner|agency type|vrsta organizacije|"
            "tip organizacije|tip partnera|vrsta partnera|tipo de organización|"
            "type d'organisation|stakeholder type"},
    Phrases{"municipality", none, plain,
            "municipality|municipalities|municipality name|local self government|"
            "local self governments|local self government units|local governments|local government "
            "units|jedinice lokalne samouprave|jedinice lokalnih samouprava|lokalnih "
            "samouprava|lsgus|lsgu|opštine jls|jls opštine|"
            "local self government unit|local government|lsg|lsgs|lsg unit|opština|opštine|"
            "opštine i gradovi|grad opština|gradovi opštine|opština grad|naziv opštine|"
            "grad ili opština|opštine gradovi|city municipality|municipality city|gradska opština|"
            "jedinica lokalne samouprave|lokalna samouprava|lokalne samouprave|jls|samouprava|"
            "gde opština|općina|municipio|municipios|commune|communes|municipalité|municipalités|"
            "target municipalities|target municipality|ciljne opštine|beneficiary municipalities|"
            "partner municipalities|opštine korisnici|municipio nombre|local administrative unit|"
            "cities and municipalities|municipalities and cities|gradovi i opštine"},
    Phrases{"city", none, plain,
            "city|town|grad|gradovi|city name|ciudad|ville|cities|cities towns"},
    Phrases{"settlement", none, plain,
            "settlement|settlement name|village|locality|place|place name|places|location|"
            "locations|location name|where|project location|project locations|implementation "
            "location|target locations|target areas|area of implementation|naselje|naseljeno "
            "mesto|mesto|mesta|lokacija|lokacije|mesto realizacije|lokacija projekta|gde|selo|"
            "mesto sprovođenja|localidad|lieu|localité|lugar|ubicación|geographic location|"
            "geographical location|geographical locations|geographic locations|geographic area|"
            "geographic areas|geographical area|geographical areas|geografska lokacija|"
            "geografske lokacije|geografsko područje|područje realizacije|područje sprovođenja|"
            "područje implementacije|teritorija|teritorije|locations of implementation"},
    Phrases{"district", none, plain,
            "district|districts|district name|administrative district|okrug|okruzi|upravni okrug|"
            "naziv okruga|county|department|departamento|département|zone"},
    Phrases{"region", none, plain,
            "region|regions|region name|regija|regioni|pokrajina|province|provincia|statistical "
            "region|statistički region|región|région"},
    Phrases{"place_code", none, plain,
            "pcode|p code|pcodes|place code|municipality code|municipality id|matični broj|"
            "matični broj opštine|šifra opštine|matični broj jls|lau code|lau|lau2|mb opštine|"
            "šifra jls|lga pcode|location code|location id|place id|kod opštine|code commune|"
            "código municipio|código de municipio|maticni broj grada opštine|code de la commune|"
            "opština šifra|ops|opština id|municipality official code"},
    Phrases{"site", none, plain,
            "site|site name|facility|facility name|centre|center|centre name|center name|"
            "reception centre|reception center|objekat|naziv objekta|centar|prihvatni centar|"
            "camp|camp name|lokalitet|sitio|point name|name of centre|name of center|"
            "name of facility"},
    Phrases{"lon", none, plain,
            "lon|long|lng|longitude|x|gps longitude|longitude x|x longitude|lon dd|"
            "geografska dužina|dužina|g dužina|longitud|geo lon|long x|point x"},
    Phrases{"lat", none, plain,
            "lat|latitude|y|gps latitude|latitude y|y latitude|lat dd|geografska širina|širina|"
            "g širina|latitud|geo lat|lat y|point y"},
    Phrases{"lat_lon", none, plain,
            "coordinates|gps|gps coordinates|gps location|coordinate|geo|point|koordinate|"
            "gps koordinate|lat lon|lat long|lat lng|latitude longitude|latitude and longitude|"
            "širina dužina|coordenadas|coordonnées|geopoint|coords"},
    Phrases{"lon_lat", none, plain,
            "lon lat|long lat|lng lat|longitude latitude|longitude and latitude|x y|"
            "dužina širina"},
    Phrases{"area", none, plain,
            "area|areas|thematic area|area of work|area of intervention|field|field of work|sector|"
            "sectors|cluster|clusters|sector cluster|cluster sector|sector name|cluster name|"
            "sector cluster name|theme|topic|oblast|oblasti|tematska oblast|oblast rada|sektor|"
            "sektori|tema|područje|oblast delovanja|sektor klaster|klaster|secteur|secteurs|"
            "thématique|secteur cluster|sector clúster|project area|working group|program area|"
            "programme area|thematic areas|priority area"},
    Phrases{"subarea", none, plain,
            "sub sector|subsector|sub sector name|sub cluster|subcluster|podsektor|podoblast|"
            "sous secteur|subsector nombre|sub area"},
    Phrases{
        "budget", none, plain,
        "budget|total budget|project budget|budget amount|amount|value|project value|"
        "iznos donacije|iznos granta|donacija|vrednost donacije|vrednost granta|ugovorena "
        "vrednost|ugovoreni iznos|odobren iznos|odobreni iznos|odobren budžet|procenjena "
        "vrednost|procenjen budžet|procenjeni budžet|planirana sredstva|planirani budžet|amount "
        "allocated|allocated amount|allocated budget|allocated funds|donor contribution "
        "amount|approved budget|approved amount|contracted amount|estimated cost|estimated value|"
        "total value|total amount|cost|total cost|project cost|grant amount|grant value|"
        "contract value|funding amount|total funding|budget total|costs|"
        "budžet|ukupan budžet|budžet projekta|iznos|vrednost|vrednost projekta|"
        "ukupna vrednost|ukupan iznos|sredstva|visina sredstava|iznos sredstava|cena|"
        "presupuesto|monto|montant|budget du projet|odobrena sredstva|vrednost ugovora"},
    Phrases{"currency", none, plain,
            "currency|currency code|valuta|moneda|devise|monnaie|budget currency|valuta budžeta"},
    Phrases{"source", none, plain,
            "source|data source|source document|source of data|source of information|izvor|"
            "izvor podataka|izvor informacija|fuente|source file|document"},
    Phrases{"page", none, plain,
            "url|link|links|web|website|web page|webpage|page|project page|project website|"
            "project link|internet|web stranica|stranica|internet stranica|veb|veb sajt|sajt|"
            "sitio web|site web|source url"},
    Phrases{"language", none, plain, "language|lang|jezik|idioma|langue|language of record"},
    Phrases{"country", none, plain,
            "country|country name|country code|iso3|država|zemlja|pays|país"},
    Phrases{
        "ignored", none, plain,
        "beneficiaries|number of beneficiaries|no of beneficiaries|total beneficiaries|"
        "beneficiary|beneficiary type|target group|target groups|target population|"
        "people reached|people targeted|people in need|reached|targeted|population|male|"
        "female|men|women|boys|girls|children|households|families|korisnici|broj korisnika|"
        "ciljna grupa|ciljne grupe|muškarci|žene|deca|porodice|domaćinstva|"
        "contact|contact name|contact person|contact email|email|e mail|phone|telephone|"
        "kontakt|kontakt osoba|telefon|mejl|imejl|focal point|no|nr|num|number|s n|sn|"
        "row|row number|r b|rb|r br|redni broj|br|adresa|address|indicator|indicators|indikator|"
        "indikatori|output|outputs|outcome|result|results|rezultat|rezultati|modality|"
        "modalitet|objectid|fid|gid|geometry|the geom|wkt|shape"},
};

constexpr std::string_view sum_phrases =
    "grant|grants|allocated|allocation|donor contribution|contribution|contributions|donor funding|"
    "funding|funds|financing|donacija|doprinos donatora|učešće donatora|finansiranje|approved|"
    "contracted|committed|commitment|disbursed";

/// Words around a place that leave it what it is. "Opštine u kojima se projekat realizuje".
constexpr std::string_view place_filler_words =
    "covered|coverage|involved|included|participating|target|targeted|beneficiary|beneficiaries|"
    "supported|affected|implementation|implemented|intervention|interventions|activity|activities|"
    "geographic|geographical|are|were|which|by|with|on|realizuje|realizuju|realizacije|realizacija|"
    "realizovan|realizovane|sprovodi|sprovode|sprovođenja|sprovedene|implementacije|implementira|"
    "obuhvaćene|obuhvaćena|obuhvaćeni|obuhvata|obuhvat|korisnici|korisnik|korisnice|kojima|kojoj|"
    "kojem|koje|koja|su|je|uključene|ciljne|ciljana|aktivnosti|aktivnost|geografska|geografski|"
    "geografsko|odvija|odvijaju|podržane|partnerske|teritoriji";

/// Words around what matters. "Name of the municipality (please select)" -> "municipality".
constexpr std::string_view filler_words =
    "of|the|for|a|an|in|is|name|names|naziv|nazivi|ime|full|official|zvanični|zvanicno|pun|puni|"
    "project|projects|projekta|projekat|projekti|projektu|projekte|program|programme|programa|del|"
    "de|du|la|le|les|el|proyecto|projet|nom|nombre|please|select|choose|selected|from|drop|down|"
    "dropdown|list|lista|liste|izaberite|izabrati|izabrana|iz|odaberite|unesite|upišite|upisati|"
    "enter|fill|text|tekst|required|optional|mandatory|obavezno|obavezan|opciono|planned|"
    "planirani|planirano|planiran|expected|očekivani|estimated|actual|stvarni|u|na|za|gde|where|"
    "se|i|and|realizuje|dd|mm|yyyy|gggg|yy|total|ukupan|ukupno|eur|euro|euros|evro|evra|evrima|"
    "eurima|usd|dollar|dollars|dolara|dolarima|rsd|din|dinara|dinarima|chf|gbp|one|per|row|jedan|"
    "jedna|po|redu|all|applicable|multiple|bez|sa|pdv|vat|excl|excluding|incl|including|without|"
    "thousand|thousands|hiljada|hiljade|hiljadama|hilj|million|millions|mil|mio|mln|milion|"
    "miliona|milionima|000";

std::vector<std::string> folded(std::string_view list) {
  std::vector<std::string> keys;
  for (const auto& phrase : split(list, '|')) keys.push_back(compact(fold_name(phrase).ascii));
  return keys;
}

std::unordered_set<std::string> word_set(std::string_view list) {
  const auto keys = folded(list);
  return {keys.begin(), keys.end()};
}

}  // namespace

std::optional<ColumnUse> phrase_use(std::string_view compact_phrase) {
  static const auto uses = [] {
    std::unordered_map<std::string, ColumnUse> map;
    for (const auto& entry : all_phrases) {
      ColumnUse use = *column_use_named(entry.use);
      use.language = entry.language;
      use.is_weak = entry.strength == weak;
      for (const auto& key : folded(entry.phrases)) map.emplace(key, use);
    }
    return map;
  }();
  const auto found = uses.find(std::string(compact_phrase));
  return found == uses.end() ? std::nullopt : std::optional(found->second);
}

bool is_sum_phrase(std::string_view compact_phrase) {
  static const auto phrases = word_set(sum_phrases);
  return compact_phrase.empty() || phrases.contains(std::string(compact_phrase));
}

bool is_place_filler(std::string_view ascii_word) {
  static const auto words = word_set(place_filler_words);
  return words.contains(std::string(ascii_word));
}

bool is_filler(std::string_view ascii_word) {
  static const auto words = word_set(filler_words);
  return words.contains(std::string(ascii_word));
}

}  // namespace obuhvat
