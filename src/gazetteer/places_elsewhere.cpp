#include "gazetteer/places_elsewhere.h"

#include <array>

namespace obuhvat {
namespace {

using namespace std::string_view_literals;

constexpr std::array names{
    // Bosnia and Herzegovina
    "Sarajevo"sv, "Banja Luka"sv, "Banjaluka"sv, "Tuzla"sv, "Zenica"sv, "Mostar"sv, "Bijeljina"sv,
    "Zvornik"sv, "Doboj"sv, "Bihać"sv, "Višegrad"sv, "Srebrenica"sv, "Kreševo"sv, "Olovo"sv,
    "Novi Grad"sv, "Jablanica"sv, "Konjic"sv, "Kladanj"sv, "Odžak"sv, "Lukavac"sv, "Kostajnica"sv,
    "Gradiška"sv, "Kneževo"sv, "Rakovac"sv, "Sokolac"sv, "Kotor Varoš"sv, "Bosanski Petrovac"sv,
    "Bosanska Krupa"sv, "Prijedor"sv, "Trebinje"sv, "Ljubinje"sv, "Brčko"sv, "Travnik"sv, "Gacko"sv,
    "Goražde"sv, "Foča"sv, "Modriča"sv,
    // Croatia
    "Zagreb"sv, "Osijek"sv, "Vukovar"sv, "Rijeka"sv, "Zadar"sv, "Karlovac"sv, "Samobor"sv,
    "Biograd"sv, "Biograd na Moru"sv, "Novigrad"sv, "Raša"sv, "Obrovac"sv, "Ilok"sv, "Knin"sv,
    "Vinkovci"sv, "Beli Manastir"sv, "Nova Gradiška"sv, "Valpovo"sv, "Varaždin"sv, "Kutjevo"sv,
    "Rovinj"sv, "Pazin"sv, "Petrinja"sv, "Đurđevac"sv, "Donji Lapac"sv,
    // Montenegro
    "Podgorica"sv, "Nikšić"sv, "Rožaje"sv, "Bijelo Polje"sv, "Pljevlja"sv, "Žabljak"sv, "Budva"sv,
    "Petrovac na Moru"sv, "Danilovgrad"sv, "Andrijevica"sv, "Mojkovac"sv, "Ivangrad"sv, "Bar"sv,
    // North Macedonia
    "Skopje"sv, "Skoplje"sv, "Kičevo"sv, "Kruševo"sv, "Negotino"sv, "Kočani"sv, "Pehčevo"sv,
    "Kriva Palanka"sv, "Kumanovo"sv, "Kratovo"sv, "Tetovo"sv, "Gostivar"sv, "Delčevo"sv, "Štip"sv,
    "Tabanovce"sv, "Gevgelija"sv, "Lozovo"sv, "Demir Kapija"sv,
    // Kosovo (UNSCR 1244)
    "Mitrovica"sv, "Kosovska Mitrovica"sv, "Severna Mitrovica"sv, "Južna Mitrovica"sv, "Priština"sv,
    "Pristina"sv, "Prishtina"sv, "Prizren"sv, "Peć"sv, "Đakovica"sv, "Gjakova"sv, "Gnjilane"sv,
    "Uroševac"sv, "Orahovac"sv, "Dečani"sv, "Podujevo"sv, "Vučitrn"sv, "Zvečan"sv, "Leposavić"sv,
    "Zubin Potok"sv, "Novo Brdo"sv, "Gračanica"sv, "Lipljan"sv, "Glogovac"sv, "Kosovo Polje"sv,
    "Kačanik"sv, "Vranjevac"sv,
    // Bulgaria, Romania, Hungary, Albania, Greece and further off
    "Sofia"sv, "Sofija"sv, "Vraca"sv, "Vratsa"sv, "Vidin"sv, "Petrič"sv, "Belogradčik"sv,
    "Botevgrad"sv, "Blagoevgrad"sv, "Dragoman"sv, "Plovdiv"sv, "Dimitrovo"sv, "Timisoara"sv,
    "Temišvar"sv, "Arad"sv, "Lugoj"sv, "Orșova"sv, "Szeged"sv, "Segedin"sv, "Budapest"sv,
    "Budimpešta"sv, "Nagykanizsa"sv, "Kaniža"sv, "Szentes"sv, "Tompa"sv, "Kelebia"sv, "Tirana"sv,
    "Idomeni"sv, "Turin"sv, "India"sv, "Târgoviște"sv, "Targovište"sv, "Targovishte"sv,
    "Velika Polana"sv, "Opava"sv, "Surin"sv, "Berlin"sv, "Konin"sv, "Kolin"sv, "Sambor"sv,
    "Senica"sv, "Senec"sv, "Belgrano"sv, "Belgorod"sv,

    "Lugano"sv, "Topolovgrad"sv, "Volgograd"sv, "Beirut"sv, "Damascus"sv, "Kabul"sv, "Tunis"sv,
    // Districts and regions
    "Mačva"sv, "Banat"sv, "Bačka"sv, "Srem"sv, "Šumadija"sv, "Vojvodina"sv, "Kosovo"sv,
    "Kolubara"sv, "Podunavlje"sv, "Braničevo"sv, "Pomoravlje"sv, "Zlatibor"sv, "Moravica"sv,
    "Rasina"sv, "Nišava"sv, "Toplica"sv, "Pčinja"sv, "Sandžak"sv, "Metohija"sv, "Raška oblast"sv,
    // Settlements of Serbia that are near another municipality's name
    "Donji Milanovac"sv, "Vranjska Banja"sv, "Nova Pazova"sv, "Brza Palanka"sv, "Čenta"sv,
    "Mladenovo"sv, "Despotovo"sv, "Aleksandrovo"sv, "Lazarevo"sv, "Petrovaradin"sv, "Kovilj"sv,
    "Banatska Palanka"sv, "Banatski Karlovac"sv, "Stara Moravica"sv, "Novi Karlovci"sv,
    "Veliko Crniće"sv, "Bačko Gradište"sv, "Surduk"sv, "Petrovci"sv, "Vrba"sv, "Topolovnik"sv,
    "Novi Kozarci"sv, "Novi Kozjak"sv, "Rudovci"sv, "Sopotnica"sv, "Bela Voda"sv, "Bela Reka"sv,
    "Crna Bara"sv, "Stari Slankamen"sv,

    "Vlasina"sv, "Kumane"sv, "Lučane"sv, "Žabare"sv,
    // Near to a municipality's name, and places themselves
    "Ivanica"sv, "Trgovišće"sv, "Topolja"sv, "Leskova"sv, "Rekavac"sv, "Golubići"sv, "Jagodino"sv,
    "Haskovo"sv, "Shumen"sv, "Razgrad"sv, "Karlovačka županija"sv, "Kanton Sarajevo"sv, "Laktaši"sv,
    "Lopare"sv, "Bratislava"sv, "Una-Sana Canton"sv, "Tuzla Canton"sv, "Sarajevo Canton"sv,
    "Karlovac County"sv, "Požeško-slavonska županija"sv, "Niğde"sv, "Manisa"sv,
    // Names of people
    "Milica"sv, "Kovačić"sv, "Subotić"sv, "Raković"sv, "Vladimirić"sv,

    "Vladimir"sv, "Aleksandar"sv, "Aleksandra"sv, "Marina"sv,

    "Bojan"sv, "Kevin"sv, "Ivana"sv, "Jagoda"sv, "Obrad"sv, "Mladen"sv, "Lazar"sv, "Despot"sv,
    "Senka"sv, "Martin"sv, "Valentin"sv, "Petrov"sv,

    "Kanizsa"sv,  // Words of tables, sectors and languages
    "Title"sv, "Secant"sv, "Titles"sv, "Place"sv, "Pilot"sv, "Sport"sv, "Spot"sv, "Soot"sv,
    "Sent"sv, "Seta"sv, "Santa"sv, "Center"sv, "Centar"sv, "Total"sv, "Region"sv, "Lace"sv,
    "Covid"sv, "Rural"sv, "Urban"sv, "Legal"sv, "Health"sv, "Protection"sv};

constexpr std::array words{
    // Words and names of people
    "Somber"sv, "Sombre"sv, "Topla"sv, "Topli"sv, "Tutni"sv, "Bogati"sv, "Kovačnica"sv, "Medvedi"sv,
    "Topole"sv, "Topoli"sv, "Kovina"sv, "Kovine"sv, "Ražnja"sv, "Bojniku"sv, "Čoke"sv, "Vranješ"sv,
    "Medved"sv, "Kraljev"sv, "Rače"sv, "Bača"sv, "Monica"sv, "Monika"sv, "Poirot"sv,
    // Villages and hills that are in no table here
    "Baljevac"sv, "Beljevac"sv, "Beoci"sv, "Biljanovac"sv, "Biočin"sv, "Brajnovac"sv, "Bulatovac"sv,
    "Bulinovac"sv, "Bogetić"sv, "Divljan"sv, "Dražanj"sv, "Deligrad"sv, "Vlajkovac"sv, "Vićevac"sv,
    "Zvezdan"sv, "Koznica"sv, "Korvin"sv, "Kriljevo"sv, "Laznica"sv, "Latkovac"sv, "Lipovo"sv,
    "Liskovac"sv, "Lomnica"sv, "Lužnica"sv, "Lužani"sv, "Međeđa"sv, "Mrakovica"sv, "Mrđenovac"sv,
    "Ratkovica"sv, "Ruševac"sv, "Saranovac"sv, "Snegotin"sv, "Tegovište"sv, "Tesovište"sv,
    "Trogodište"sv, "Zelenik"sv, "Aleksandrinac"sv, "Koraćica"sv, "Mirnica"sv, "Kovčin"sv,
    "Noviša"sv, "Petrograd"sv, "Lucania"sv,

    // Words of Serbian one slip away from a municipality
    "Bojni"sv, "Bolnik"sv, "Brojnik"sv, "Barutnica"sv, "Indijac"sv, "Indijka"sv, "Jagodinka"sv,
    "Kladivo"sv, "Kovni"sv, "Kovačija"sv, "Kvačica"sv, "Leskovak"sv, "Lovačica"sv, "Lozica"sv,
    "Lučni"sv, "Lučanin"sv, "Obrezivač"sv, "Prijestolje"sv, "Pribroj"sv, "Pripoj"sv, "Proboj"sv,
    "Pribor"sv, "Prokopije"sv, "Prot"sv, "Režanj"sv, "Ražan"sv, "Rvanje"sv, "Sećanje"sv, "Senat"sv,
    "Senata"sv, "Sjednica"sv, "Sojenica"sv, "Stjenica"sv, "Srećica"sv, "Štabac"sv, "Štrudlica"sv,
    "Topolac"sv, "Ubojnik"sv, "Uložnica"sv, "Vrane"sv, "Varanje"sv, "Vrenje"sv, "Vrčanje"sv,
    "Vrdanje"sv, "Žabar"sv, "Železni"sv, "Zvezdana"sv, "Trgovina"sv, "Patin"sv, "Medvedar"sv,
    "Podjarivač"sv, "Palančište"sv};

constexpr std::array countries{"Bulgaria"sv,
                               "Bugarska"sv,
                               "Croatia"sv,
                               "Hrvatska"sv,
                               "Montenegro"sv,
                               "Crna Gora"sv,
                               "Bosnia"sv,
                               "Bosna"sv,
                               "Bosnia and Herzegovina"sv,
                               "Bosna i Hercegovina"sv,
                               "BiH"sv,
                               "Bosnia & Herzegovina"sv,
                               "Bosnia-Herzegovina"sv,
                               "Federation of Bosnia and Herzegovina"sv,
                               "Federation of BiH"sv,
                               "FBiH"sv,
                               "Federacija BiH"sv,
                               "BG"sv,
                               "HR"sv,
                               "BA"sv,
                               "ME"sv,
                               "MK"sv,
                               "България"sv,
                               "Czech Republic"sv,
                               "USA"sv,
                               "Republika Srpska"sv,
                               "North Macedonia"sv,
                               "Macedonia"sv,
                               "Makedonija"sv,
                               "Severna Makedonija"sv,
                               "Romania"sv,
                               "Rumunija"sv,
                               "Hungary"sv,
                               "Mađarska"sv,
                               "Albania"sv,
                               "Albanija"sv,
                               "Greece"sv,
                               "Grčka"sv,
                               "Slovenia"sv,
                               "Slovenija"sv,
                               "Kosovo"sv,
                               "Austria"sv,
                               "Germany"sv,
                               "Turkey"sv,
                               "Russia"sv,
                               "Ukraine"sv,
                               "Poland"sv,
                               "Slovakia"sv,
                               "Czechia"sv};

}  // namespace

std::span<const std::string_view> places_elsewhere() { return names; }
std::span<const std::string_view> words_elsewhere() { return words; }
std::span<const std::string_view> countries_elsewhere() { return countries; }

}  // namespace obuhvat
