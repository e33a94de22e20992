package lv.saiknes.graphql;

import java.util.List;
import java.util.concurrent.CompletableFuture;

import graphql.schema.DataFetchingEnvironment;
import lv.saiknes.model.Dataset;
import lv.saiknes.model.Source;
import lv.saiknes.model.Text;
import lv.saiknes.ontology.Ontology;
import lv.saiknes.query.DatasetReader.Summary;
import lv.saiknes.query.DatasetReader;
import lv.saiknes.query.PassageReader;
import lv.saiknes.query.StoreException;
import lv.saiknes.query.Vertex;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** The root fields that are not simply a node or a list of one kind. */
@Controller
class QueryController {

	private final PassageReader passageReader;

	private final DatasetReader datasetReader;

	private final Ontology ontology;

	private final UnknownIds unknownIds;

	private final Lists lists;

	QueryController(PassageReader passageReader, DatasetReader datasetReader, Ontology ontology, UnknownIds unknownIds,
			Lists lists) {
		this.lists = lists;
		this.passageReader = passageReader;
		this.datasetReader = datasetReader;
		this.ontology = ontology;
		this.unknownIds = unknownIds;
	}

	@QueryMapping
	CompletableFuture<Vertex> entity(@Argument String id, DataFetchingEnvironment environment) {
		return this.lists.vertex(environment, id).thenApply((vertex) -> {
			if (vertex == null) {
				throw this.unknownIds.error(id, null, null);
			}
			return vertex;
		});
	}

	/** Relay expects null, not an error, for an id that no node has. */
	@QueryMapping
	CompletableFuture<Vertex> node(@Argument String id, DataFetchingEnvironment environment) {
		return this.lists.vertex(environment, id);
	}

	@QueryMapping
	CompletableFuture<List<Vertex>> nodes(@Argument List<String> ids, DataFetchingEnvironment environment) {
		return this.lists.vertices(environment, ids);
	}

	@QueryMapping
	DatasetView dataset() {
		Summary summary = this.datasetReader.findSummary().orElseThrow(StoreException::nothingLoaded);
		List<KindCount> counts = summary.counts()
			.entrySet()
			.stream()
			.map((entry) -> new KindCount(entry.getKey(), this.ontology.getKind(entry.getKey()).plural(),
					entry.getValue()))
			.toList();
		return new DatasetView(summary.version(), summary.date(), Dataset.LICENCE, counts, summary.relations(),
				this.passageReader.listSources());
	}

	/**
	 * What the data is, as the API shows it.
	 *
	 * @param version hash of the content
	 * @param date the latest date of a source
	 * @param licence licence of the data
	 * @param counts number of nodes by kind
	 * @param relationCount number of relations
	 * @param sources the documents cited
	 */
	record DatasetView(String version, String date, String licence, List<KindCount> counts, long relationCount,
			List<Source> sources) {
	}

	/**
	 * How many nodes of a kind there are.
	 *
	 * @param kind name of the kind
	 * @param label its name in the plural
	 * @param count how many
	 */
	record KindCount(String kind, Text label, long count) {
	}

}
