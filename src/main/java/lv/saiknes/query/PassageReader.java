package lv.saiknes.query;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import lv.saiknes.model.Source;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Reads the documents that the data cites, and the passages that it cites of them. */
@Component
public class PassageReader {

	private final CitationRepository citations;

	private final SourceRepository sources;

	private final ReadTransaction transaction;

	PassageReader(@Lazy CitationRepository citations, @Lazy SourceRepository sources, ReadTransaction transaction) {
		this.citations = citations;
		this.sources = sources;
		this.transaction = transaction;
	}

	/** The citations with these ids; ids without a citation are left out. */
	public Map<String, CitedPassage> findCitations(Collection<String> ids) {
		Map<String, CitedPassage> passages = new LinkedHashMap<>();
		this.transaction.read(() -> this.citations.findAllByIdIn(ids))
			.forEach((citation) -> passages.put(citation.id(), citation.toPassage()));
		return passages;
	}

	/** The documents that the data cites, sorted by id. */
	public List<Source> listSources() {
		return this.transaction.read(this.sources::findAllByOrderById).stream().map(SourceNode::toSource).toList();
	}

}
