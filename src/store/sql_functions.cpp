#include "store/sql_functions.h"

#include <algorithm>
#include <iterator>
#include <string>

namespace obuhvat {
namespace {

// Both lists are sorted, in lower case.
constexpr std::string_view sqlite_functions[] = {
    "->", "->>", "abs", "acos", "acosh", "asin", "asinh", "atan", "atan2", "atanh", "avg", "ceil",
    "ceiling", "char", "coalesce", "cos", "cosh", "count", "cume_dist", "current_date",
    "current_time", "current_timestamp", "date", "datetime", "degrees", "dense_rank", "exp",
    "first_value", "floor", "format", "glob", "group_concat", "hex", "ifnull", "iif", "instr",
    "json", "json_array", "json_array_length", "json_extract", "json_group_array",
    "json_group_object", "json_insert", "json_object", "json_patch", "json_quote", "json_remove",
    "json_replace", "json_set", "json_type", "json_valid", "julianday", "lag", "last_value",
    "lead", "length", "like", "likelihood", "likely", "ln", "log", "log10", "log2", "lower",
    "ltrim", "match", "max", "min", "mod", "nth_value", "ntile", "nullif", "percent_rank", "pi",
    "pow", "power", "printf", "quote", "radians", "random", "randomblob", "rank", "replace",
    "round", "row_number", "rtrim", "sign", "sin", "sinh", "soundex", "sqlite_version", "sqrt",
    "strftime", "substr", "substring", "sum", "tan", "tanh", "time", "total", "trim", "trunc",
    "typeof", "unicode", "unixepoch", "unlikely", "upper", "zeroblob"};

constexpr std::string_view spatialite_functions[] = {
    "area", "asbinary", "asewkb", "asewkt", "asgeojson", "asgml", "askml", "assvg", "astext",
    "aswkt", "azimuth", "bdmpolyfromtext", "bdmpolyfromwkb", "bdpolyfromtext", "bdpolyfromwkb",
    "boundary", "buffer", "buildarea", "buildcirclembr", "buildmbr", "casttodouble",
    "casttogeometrycollection", "casttointeger", "casttolinestring", "casttomulti",
    "casttomultilinestring", "casttomultipoint", "casttomultipolygon", "casttopoint",
    "casttopolygon", "casttosingle", "casttotext", "casttoxy", "centroid", "circularity",
    "closestpoint", "collect", "collectionextract", "concavehull", "contains", "convexhull",
    "coorddimension", "cot", "coveredby", "covers", "crosses", "cvtfromft", "cvtfromkm",
    "cvtfrommi", "cvttoft", "cvttokm", "cvttomi", "delaunaytriangulation", "difference",
    "dimension", "disjoint", "dissolvepoints", "dissolvesegments", "distance", "endpoint",
    "ensureclosedrings", "envelope", "equals", "extent", "exteriorring", "extractmultilinestring",
    "extractmultipoint", "extractmultipolygon", "frechetdistance", "geodesiclength", "geohash",
    "geomcollfromtext", "geomcollfromwkb", "geometryaliastype", "geometrycollectionfromtext",
    "geometrycollectionfromwkb", "geometryfromtext", "geometryfromwkb", "geometryn",
    "geometrytype", "geomfromewkb", "geomfromewkt", "geomfromgeojson", "geomfromgml",
    "geomfromkml", "geomfromtext", "geomfromwkb", "glength", "greatcirclelength", "gunion",
    "hausdorffdistance", "interiorringn", "intersection", "intersects", "isclosed", "isempty",
    "isgeometryblob", "isring", "issimple", "isvalid", "isvaliddetail", "isvalidreason",
    "latitudefromdms", "line_interpolate_point", "line_locate_point", "line_substring",
    "linefromtext", "linefromwkb", "linemerge", "linesfromrings", "linestringfromtext",
    "linestringfromwkb", "longitudefromdms", "longlattodms", "m", "makecircle", "makeellipse",
    "makeline", "makepoint", "makepolygon", "makevalid", "maxdistance", "mbrcontains",
    "mbrdisjoint", "mbrequal", "mbrintersects", "mbrmaxx", "mbrmaxy", "mbrminx", "mbrminy",
    "mbroverlaps", "mbrtouches", "mbrwithin", "mlinefromtext", "mlinefromwkb", "mpointfromtext",
    "mpointfromwkb", "mpolyfromtext", "mpolyfromwkb", "multilinestringfromtext",
    "multilinestringfromwkb", "multipointfromtext", "multipointfromwkb", "multipolygonfromtext",
    "multipolygonfromwkb", "normalizelonlat", "numgeometries", "numinteriorring",
    "numinteriorrings", "numpoints", "offsetcurve", "overlaps", "perimeter", "pointfromtext",
    "pointfromwkb", "pointn", "pointonsurface", "polyfromtext", "polyfromwkb", "polygonfromtext",
    "polygonfromwkb", "polygonize", "project", "ptdistwithin", "reflectcoordinates",
    "reflectcoords", "relate", "removerepeatedpoints", "rotatecoordinates", "rotatecoords",
    "sanitizegeometry", "scalecoordinates", "scalecoords", "setsrid", "sharedpaths",
    "shiftcoordinates", "shiftcoords", "shortestline", "simplify", "simplifypreservetopology",
    "singlesidedbuffer", "snap", "snaptogrid", "spatialite_version", "split", "srid",
    "sridfromauthcrs", "sridisgeographic", "sridisprojected", "st_3ddistance", "st_3dlength",
    "st_3dmaxdistance", "st_addmeasure", "st_addpoint", "st_area", "st_asbinary",
    "st_asencodedpolyline", "st_astext", "st_asx3d", "st_azimuth", "st_bdmpolyfromtext",
    "st_bdmpolyfromwkb", "st_bdpolyfromtext", "st_bdpolyfromwkb", "st_boundary", "st_buffer",
    "st_buildarea", "st_centroid", "st_closestpoint", "st_collect", "st_collectionextract",
    "st_concavehull", "st_contains", "st_convexhull", "st_coveredby", "st_covers", "st_crosses",
    "st_curvosityindex", "st_delaunaytriangulation", "st_difference", "st_dimension",
    "st_disjoint", "st_dissolvepoints", "st_dissolvesegments", "st_distance", "st_downhillheight",
    "st_drapeline", "st_drapelineexceptions", "st_endpoint", "st_envelope",
    "st_envelopesintersects", "st_envintersects", "st_equals", "st_expand", "st_exteriorring",
    "st_forcelhr", "st_forcepolygonccw", "st_forcepolygoncw", "st_frechetdistance",
    "st_generalize", "st_geohash", "st_geomcollfromtext", "st_geomcollfromwkb",
    "st_geometrycollectionfromtext", "st_geometrycollectionfromwkb", "st_geometryfromtext",
    "st_geometryfromwkb", "st_geometryn", "st_geometrytype", "st_geomfromtext", "st_geomfromwkb",
    "st_hausdorffdistance", "st_interiorringn", "st_interpolatepoint", "st_intersection",
    "st_intersects", "st_is3d", "st_isclosed", "st_isempty", "st_ismeasured", "st_ispolygonccw",
    "st_ispolygoncw", "st_isring", "st_issimple", "st_isvalid", "st_isvaliddetail",
    "st_isvalidreason", "st_isvalidtrajectory", "st_length",
    "st_line_interpolate_equidistant_points", "st_line_interpolate_point", "st_line_locate_point",
    "st_line_substring", "st_linefromencodedpolyline", "st_linefromtext", "st_linefromwkb",
    "st_linemerge", "st_linescutatnodes", "st_linesfromrings", "st_linestringavgsegmentlength",
    "st_linestringfromtext", "st_linestringfromwkb", "st_linestringmaxsegmentlength",
    "st_linestringminsegmentlength", "st_locate_along_measure", "st_locate_between_measures",
    "st_locatealong", "st_locatebetween", "st_m", "st_makepolygon", "st_makevalid",
    "st_makevaliddiscarded", "st_maxdistance", "st_maxm", "st_maxx", "st_maxy", "st_maxz",
    "st_minm", "st_minx", "st_miny", "st_minz", "st_mlinefromtext", "st_mlinefromwkb",
    "st_mpointfromtext", "st_mpointfromwkb", "st_mpolyfromtext", "st_mpolyfromwkb", "st_multi",
    "st_multilinestringfromtext", "st_multilinestringfromwkb", "st_multipointfromtext",
    "st_multipointfromwkb", "st_multipolygonfromtext", "st_multipolygonfromwkb", "st_ndims",
    "st_node", "st_npoints", "st_nrings", "st_numgeometries", "st_numinteriorring",
    "st_numpoints", "st_offsetcurve", "st_overlaps", "st_perimeter", "st_point",
    "st_pointfromtext", "st_pointfromwkb", "st_pointn", "st_pointonsurface", "st_polyfromtext",
    "st_polyfromwkb", "st_polygonfromtext", "st_polygonfromwkb", "st_polygonize", "st_project",
    "st_relate", "st_relatematch", "st_removepoint", "st_reverse", "st_ringscutatnodes",
    "st_selfintersections", "st_setendpoint", "st_setpoint", "st_setstartpoint", "st_sharedpaths",
    "st_shift_longitude", "st_shortestline", "st_simplify", "st_simplifypreservetopology",
    "st_singlesidedbuffer", "st_snap", "st_snapandsplit", "st_snaptogrid", "st_split",
    "st_splitleft", "st_splitright", "st_srid", "st_startpoint", "st_subdivide",
    "st_symdifference", "st_touches", "st_trajectoryinterpolatepoint", "st_transform",
    "st_transformxy", "st_transformxyz", "st_translate", "st_unaryunion", "st_union",
    "st_updownheight", "st_uphillheight", "st_voronojdiagram", "st_within", "st_wkbtosql",
    "st_wkttosql", "st_x", "st_y", "st_z", "startpoint", "stddev_pop", "stddev_samp",
    "swapcoordinates", "swapcoords", "symdifference", "togars", "touches", "transform",
    "unaryunion", "var_pop", "var_samp", "voronojdiagram", "within", "x", "y"};

}  // namespace

bool is_allowed_sql_function(std::string_view name) {
  std::string lower(name);
  for (char& c : lower)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return std::binary_search(std::begin(sqlite_functions), std::end(sqlite_functions), lower) ||
         std::binary_search(std::begin(spatialite_functions), std::end(spatialite_functions),
                            lower);
}

}  // namespace obuhvat
