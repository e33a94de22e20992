package lv.saiknes.export;

import java.util.Map;
import java.util.TreeMap;

import lv.saiknes.model.Dataset;

/** Describes the dataset for catalogues: DCAT (with what DCAT-AP asks for) and VoID. */
final class Catalogue {

	/** Address of the licence of the data and of our terms. */
	static final String LICENCE = "https://creativecommons.org/licenses/by/4.0/";

	private Catalogue() {
	}

	/**
	 * What the dataset is and which version; with the whole of it also in which formats
	 * it can be had and what is in it.
	 */
	static void describe(Export export, Triples triples) {
		Dataset dataset = export.dataset();
		Addresses addresses = export.addresses();
		triples.about(addresses.ofDataset())
			.type("dcat:Dataset")
			.type("void:Dataset")
			.text("dcterms:title", dataset.manifest().title())
			.text("dcterms:description", dataset.manifest().about().lead())
			.text("dcterms:identifier", addresses.ofDataset())
			.text("dcat:version", dataset.version())
			.text("owl:versionInfo", dataset.version())
			.date("dcterms:modified", dataset.date())
			.link("dcterms:license", LICENCE)
			.link("dcterms:language", "http://publications.europa.eu/resource/authority/language/LAV")
			.link("dcterms:language", "http://publications.europa.eu/resource/authority/language/ENG")
			.link("dcterms:accessRights", "http://publications.europa.eu/resource/authority/access-right/PUBLIC")
			.link("dcat:landingPage", addresses.base() + "/data")
			.link("foaf:homepage", addresses.base() + "/")
			.link("dcterms:conformsTo", addresses.base() + "/ns")
			.text("void:uriSpace", addresses.of(""))
			.link("void:vocabulary", addresses.vocabulary());
		if (export.isWhole()) {
			contents(export, triples);
		}
	}

	private static void contents(Export export, Triples triples) {
		Dataset dataset = export.dataset();
		Addresses addresses = export.addresses();
		for (String vocabulary : new String[] { "skos", "org", "prov", "dcterms", "schema" }) {
			triples.link("void:vocabulary", PublicTerms.LOADED.prefixes().getOrDefault(vocabulary, vocabulary));
		}
		dataset.sources().forEach((source) -> triples.link("dcterms:source", addresses.ofSource(source.id())));
		for (Format format : Format.values()) {
			triples.link("dcat:distribution", distribution(addresses, format));
		}
		for (Format format : new Format[] { Format.TURTLE, Format.N_QUADS, Format.JSON_LD }) {
			triples.link("void:dataDump", distribution(addresses, format));
		}
		triples.number("void:entities", dataset.entities().size());
		Map<String, Long> kinds = new TreeMap<>();
		dataset.entities().forEach((entity) -> kinds.merge(entity.kind(), 1L, Long::sum));
		kinds.keySet().forEach((kind) -> triples.link("void:classPartition", partition(addresses, kind)));
		kinds.forEach((kind, count) -> triples.about(partition(addresses, kind))
			.type("void:Dataset")
			.link("void:class", triples.term(kind))
			.number("void:entities", count));
		for (Format format : Format.values()) {
			triples.about(distribution(addresses, format))
				.type("dcat:Distribution")
				.text("dcterms:title", format.file())
				.link("dcat:accessURL", distribution(addresses, format))
				.link("dcat:downloadURL", distribution(addresses, format))
				.link("dcat:mediaType", "https://www.iana.org/assignments/media-types/" + format.mediaType())
				.link("dcterms:license", LICENCE);
		}
	}

	private static String distribution(Addresses addresses, Format format) {
		return addresses.base() + "/export/" + format.file();
	}

	private static String partition(Addresses addresses, String kind) {
		return addresses.base() + "/data#" + kind;
	}

}
