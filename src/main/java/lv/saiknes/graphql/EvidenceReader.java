package lv.saiknes.graphql;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import graphql.schema.DataFetchingEnvironment;
import lv.saiknes.evidence.SourceLibrary;
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

}
