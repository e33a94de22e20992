package lv.saiknes.compare.web;

import java.util.List;

import lv.saiknes.model.Language;
import lv.saiknes.query.Vertex;
import lv.saiknes.search.NameSearch;
import lv.saiknes.sentence.SentenceWriter;
import org.springframework.stereotype.Component;

/**
 * Nodes of one kind that are called by one name: a town, and the municipality that is
 * named after it. Whoever types the name may mean either.
 */
@Component
class Namesakes {

	/** So many of the kind are looked through for one name. */
	private static final int MOST_LOOKED_AT = 8;

	private final NameSearch search;

	private final SentenceWriter sentences;

	Namesakes(NameSearch search, SentenceWriter sentences) {
		this.search = search;
		this.sentences = sentences;
	}

	/**
	 * The nodes of its kind that have its name alone, or with one word after it; none for
	 * most.
	 */
	List<Vertex> of(Vertex node) {
		// A search asks for all words, so the last, which only the longer name has, is
		// left out.
		return this.search
			.find(name(node).replaceFirst(" [^ ]+$", ""), List.of(node.kind()), null, null, 0, MOST_LOOKED_AT)
			.hits()
			.stream()
			.map(NameSearch.Hit::node)
			.filter((other) -> !other.id().equals(node.id()))
			.filter((other) -> isNamedAfter(other, node) || isNamedAfter(node, other) || name(other).equals(name(node)))
			.toList();
	}

	/**
	 * Whether a name is that of another in the genitive and one word more, as a
	 * municipality is named after its town.
	 */
	private boolean isNamedAfter(Vertex node, Vertex other) {
		String after = this.sentences.name(other.named(), "genitive").lv() + " ";
		String name = name(node);
		return name.startsWith(after) && name.indexOf(' ', after.length()) < 0;
	}

	private static String name(Vertex node) {
		return String.valueOf(node.value("name", Language.LV));
	}

}
