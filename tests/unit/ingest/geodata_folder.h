#pragma once

#include <string>

#include "support/error.h"
#include "support/file.h"
#include "test_folder.h"

namespace obuhvat {

/// A small geodata folder with everything in it right. Square units of one degree, 44 to 45 north:
///
///     20      21      22      23      24
///     | Vranje | Šid   | Zemun | Obrenovac |      Zemun and Obrenovac are the city of Beograd;
///     | Palilula of Beograd below Zemun, Palilula of Niš below Vranje (43 to 44 north)
class GeodataFolder {
 public:
  GeodataFolder() {
    put("gazetteer/VERSION", "2026-11-22\n");
    put("gazetteer/districts.csv",
        "code,name_sr_latn,name_sr_cyrl,name_en,iso_3166_2,nuts3,region_code,region_sr_latn,"
        "region_sr_cyrl,region_en,seat,status\n"
        "24,Pčinjski okrug,Пчињски округ,Pčinja District,RS-24,RS228,RS22,R,Р,R,Vranje,current\n"
        "00,Grad Beograd,Град Београд,City of Belgrade,RS-00,RS110,RS11,R,Р,R,Beograd,"
        "city_not_a_district\n"
        "25,Kosovski okrug,Косовски округ,Kosovo District,RS-25,,RS23,R,Р,R,,no_units\n");
    put("gazetteer/municipalities.csv",
        municipalities_head +
            "70432,city,,24,Vranje,Врање,Vranje,20.5,44.5,860,official,83524,74381,1\n"
            "80497,municipality,,24,Šid,Шид,Šid,21.5,44.5,687,official,,27894,2\n"
            "70254,city_municipality,71308,00,Zemun,Земун,Zemun,22.5,44.5,150,official,,,3\n"
            "70190,city_municipality,71308,00,Obrenovac,Обреновац,Obrenovac,23.5,44.5,410,official,"
            ",,4\n"
            "70203,city_municipality,71308,00,Palilula,Палилула,Palilula,22.5,43.5,451,official,,,"
            "5\n"
            "71323,city_municipality,70858,24,Palilula,Палилула,Palilula,20.5,43.5,117,official,,,"
            "6\n"
            "71308,parent_city,,00,Beograd,Београд,Belgrade,22.9,44.4,3235,official,,1681405,\n"
            "70858,parent_city,,24,Niš,Ниш,Niš,20.5,43.5,596,official,,,\n");
    put("gazetteer/aliases.csv",
        "code,alias,language,script,kind,confidence\n80497,Sid,srp,Latn,ascii,A\n");
    put("gazetteer/settlements.csv",
        "name_sr_latn,name_sr_cyrl,municipality_code,kind\n"
        "Krnjača,Крњача,70203,centre_settlement\n");
    put("gazetteer/partners.csv",
        "id,role,name_en,name_sr_latn,name_sr_cyrl,acronym,aliases\n"
        "who,un,World Health Organization,Svetska zdravstvena organizacija,"
        "Светска здравствена организација,WHO,WHO|World Health Organisation\n"
        "eu,donor,European Union,Evropska unija,Европска унија,EU,\n");
    put("reception_centres.csv",
        centres_head +
            "AC-KRNJACA,Centar Krnjača,Центар Крњача,Centre Krnjača,asylum_centre,70203,Krnjača,"
            "22.5,43.5,settlement,350,2016-12,2014,,KIRS,AIDA,,medium,\n"
            "RTC-SID,Centar Šid,Центар Шид,Centre Šid,reception_transit_centre,80497,Adaševci,"
            "21.5,44.5,site,,,2015-11-03,2024-07,KIRS,UNHCR,,high,a note\n");
    const std::string features = square("80497", 21, 44) + "," + square("70432", 20, 44) + "," +
                                 square("70254", 22, 44) + "," + square("70190", 23, 44) + "," +
                                 square("70203", 22, 43) + "," + square("71323", 20, 43);
    put("boundaries/municipalities.geojson", collection(features));
    put("boundaries/context.geojson",
        "{\"type\":\"FeatureCollection\",\"features\":[\n"
        "{\"type\":\"Feature\",\"properties\":{\"kind\":\"kosovo\",\"code\":\"XKX\","
        "\"name_en\":\"Kosovo*\",\"name_sr_latn\":\"Kosovo*\",\"name_sr_cyrl\":\"Косово*\"},"
        "\"geometry\":{\"type\":\"MultiPolygon\",\"coordinates\":"
        "[[[[21,42],[22,42],[22,43],[21,43],[21,42]]]]}}]}\n");
  }

  void put(const std::string& name, const std::string& text) const {
    write_file(folder_.path() / name, text, Overwrite::yes);
  }
  static std::string collection(const std::string& features) {
    return "{\"type\":\"FeatureCollection\",\"metadata\":{\"name\":\"Drawn squares\","
           "\"version\":\"1\",\"date\":\"2020-01-01\",\"licence\":\"CC0\","
           "\"detail\":\"overview\"},\n\"features\":[\n" +
           features + "\n]}\n";
  }
  static std::string square(const std::string& code, int x, int y) {
    const auto at = [](int lon, int lat) {
      return "[" + std::to_string(lon) + "," + std::to_string(lat) + "]";
    };
    return "{\"type\":\"Feature\",\"id\":\"" + code + "\",\"properties\":{\"code\":\"" + code +
           "\",\"name\":\"x\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[" + at(x, y) +
           "," + at(x, y + 1) + "," + at(x + 1, y + 1) + "," + at(x + 1, y) + "," + at(x, y) +
           "]]}}";
  }
  const std::filesystem::path& path() const { return folder_.path(); }

  inline static const std::string municipalities_head =
      "code,kind,parent_code,district_code,name_sr_latn,name_sr_cyrl,name_en,seat_lon,seat_lat,"
      "area_km2,area_basis,population_2011,population_2022,wof_id\n";
  inline static const std::string centres_head =
      "id,name_sr_latn,name_sr_cyrl,name_en,type,municipality_code,settlement,lon,lat,precision,"
      "capacity,capacity_date,opened,closed,operator,source,capacity_other,confidence,note\n";

 private:
  TestFolder folder_;
};

}  // namespace obuhvat
