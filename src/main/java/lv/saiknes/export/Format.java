package lv.saiknes.export;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The formats of exports. A new one is a writer and a line here: addresses, buttons, the
 * command and the description of the dataset follow.
 */
public enum Format {

	/** All that is known, as the program itself has it. */
	JSON(Use.PROGRAMS, "json", "graph.json", "application/json",
			(export, out) -> GraphJson.write(export.dataset(), export.times(), export.ontology(), out)),

	/** Linked data as JSON. */
	JSON_LD(Use.LINKED_DATA, "jsonld", "graph.jsonld", "application/ld+json", Rdf::writeJsonLd),

	/** Linked data for reading. */
	TURTLE(Use.LINKED_DATA, "ttl", "graph.ttl", "text/turtle", Rdf::writeTurtle),

	/** Linked data for loading. */
	N_QUADS(Use.LINKED_DATA, "nq", "graph.nq", "application/n-quads", Rdf::writeNQuads),

	/** For Gephi, yEd, Cytoscape, networkx, igraph. */
	GRAPHML(Use.NETWORKS, "graphml", "graph.graphml", "application/graphml+xml", GraphMl::write),

	/** For Gephi, with time. */
	GEXF(Use.NETWORKS, "gexf", "graph.gexf", "application/gexf+xml", Gexf::write),

	/** A workbook with a sheet for each table. */
	XLSX(Use.TABLES, "xlsx", "graph.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
			Workbooks::write),

	/** The nodes as a table. */
	NODES_CSV(Use.TABLES, "nodes.csv", "nodes.csv", "text/csv",
			(export, out) -> Delimited.writeCsv(Table.ofNodes(export), export, out)),

	/** The relations as a table. */
	EDGES_CSV(Use.TABLES, "edges.csv", "edges.csv", "text/csv",
			(export, out) -> Delimited.writeCsv(Table.ofEdges(export), export, out)),

	/** What is said of nodes with evidence of its own, as a table. */
	CLAIMS_CSV(Use.TABLES, "claims.csv", "claims.csv", "text/csv",
			(export, out) -> Delimited.writeCsv(Table.ofClaims(export), export, out)),

	/** The nodes, with tabs between the cells. */
	NODES_TSV(Use.TABLES, "nodes.tsv", "nodes.tsv", "text/tab-separated-values",
			(export, out) -> Delimited.writeTsv(Table.ofNodes(export), export, out)),

	/** The relations, with tabs between the cells. */
	EDGES_TSV(Use.TABLES, "edges.tsv", "edges.tsv", "text/tab-separated-values",
			(export, out) -> Delimited.writeTsv(Table.ofEdges(export), export, out)),

	/** The claims, with tabs between the cells. */
	CLAIMS_TSV(Use.TABLES, "claims.tsv", "claims.tsv", "text/tab-separated-values",
			(export, out) -> Delimited.writeTsv(Table.ofClaims(export), export, out)),

	/** What has a place, for maps. */
	GEOJSON(Use.MAPS, "geojson", "places.geojson", "application/geo+json", GeoJson::write);

	private final Use use;

	private final String key;

	private final String file;

	private final String mediaType;

	private final ExportWriter writer;

	Format(Use use, String key, String file, String mediaType, ExportWriter writer) {
		this.use = use;
		this.key = key;
		this.file = file;
		this.mediaType = mediaType;
		this.writer = writer;
	}

	/** What it is for. */
	public Use use() {
		return this.use;
	}

	/** As it is asked for: {@code ttl}. */
	public String key() {
		return this.key;
	}

	/** Name of the file with the whole graph: {@code graph.ttl}. */
	public String file() {
		return this.file;
	}

	/** Its media type. */
	public String mediaType() {
		return this.mediaType;
	}

	/** Whether it is text, so that its media type names the encoding. */
	public boolean isText() {
		return this.mediaType.startsWith("text/");
	}

	/** Writes it. */
	public ExportWriter writer() {
		return this.writer;
	}

	/** Why it does not hold an export; empty where it does. */
	public Optional<String> findRefusal(Export export) {
		return (this == XLSX) ? Workbooks.findRefusal(export) : Optional.empty();
	}

	/**
	 * The format that is asked for so, if there is one; {@code csv} means the relations.
	 */
	public static Optional<Format> find(String asked) {
		String key = (asked.equals("csv") || asked.equals("tsv")) ? "edges." + asked : asked;
		return Arrays.stream(values()).filter((format) -> format.key.equals(key)).findFirst();
	}

	/** The format of a file's name, if there is one: {@code graph.ttl}. */
	public static Optional<Format> ofFile(String name) {
		return Arrays.stream(values()).filter((format) -> format.file.equals(name)).findFirst();
	}

	/** All of them as they are asked for. */
	public static List<String> keys() {
		return Arrays.stream(values()).map(Format::key).toList();
	}

	/** What is said to who asks for another format. */
	public static String refusal(String asked) {
		return "There is no format `" + asked + "`; ask for one of "
				+ keys().stream().map((key) -> "`" + key + "`").collect(Collectors.joining(", ")) + ".";
	}

	/** What programs of one sort read; those that most people have come first. */
	public enum Use {

		/** Spreadsheets, statistics. */
		TABLES,

		/** Programs that draw and measure networks. */
		NETWORKS,

		/** Maps. */
		MAPS,

		/** RDF. */
		LINKED_DATA,

		/** Programs of one's own. */
		PROGRAMS;

		/** The formats for it. */
		public List<Format> formats() {
			return Arrays.stream(Format.values()).filter((format) -> format.use == this).toList();
		}

	}

}
