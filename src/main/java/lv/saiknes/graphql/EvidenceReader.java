package lv.saiknes.graphql;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import graphql.schema.DataFetchingEnvironment;
import lv.saiknes.evidence.SourceLibrary;
import lv.saiknes.model.Citation;
import lv.saiknes.model.Source;
import lv.saiknes.model.Text;
import lv.saiknes.query.CitedPassage;
import org.springframework.stereotype.Component;

/** Reads cited passages for the fields that show evidence. */
@Component
public class EvidenceReader {

	private final Optional<SourceLibrary> library;

	EvidenceReader(Optional<SourceLibrary> library) {
		this.library = library;
	}

	/** The passages of these citations, in their order. */
	public CompletableFuture<List<Evidence>> read(DataFetchingEnvironment environment, List<String> citations) {
		if (citations.isEmpty()) {
			return CompletableFuture.completedFuture(List.of());
		}
		return Loaders.citations(environment, citations)
			.thenApply((cited) -> cited.stream().map((passage) -> Evidence.of(passage, this.library)).toList());
	}

	/**
	 * These passages, of a version of the dataset that need not be the one that is
	 * loaded; of a document that is not among the sources only its number is told.
	 */
	public List<Evidence> of(List<Citation> citations, Collection<Source> sources) {
		return citations.stream().map((citation) -> {
			Source source = sources.stream()
				.filter((one) -> one.id().equals(citation.source()))
				.findFirst()
				.orElseGet(() -> {
					Text number = new Text(citation.source(), citation.source());
					return new Source(citation.source(), number, number, "", null, List.of(), null, List.of());
				});
			return Evidence.of(new CitedPassage(citation, source), this.library);
		}).toList();
	}

}
