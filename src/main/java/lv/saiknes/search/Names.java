package lv.saiknes.search;

import java.util.List;

import lv.saiknes.graph.Graph;
import lv.saiknes.ontology.Ontology;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** What a name may mean, by the names of a graph's nodes. */
public interface Names {

	/**
	 * The ids of the nodes that match, best first; none where the text says nothing or is
	 * longer than {@value NameSearch#LONGEST_TEXT} letters.
	 * @param kinds only nodes of these kinds; all when null
	 * @param offset how many of the best to leave out
	 * @param size how many to return
	 */
	List<String> listIds(String text, @Nullable List<String> kinds, int offset, int size);

	/**
	 * The names of a graph that is at hand, without the database.
	 * @param messages the words for values, by which a node is found as well
	 */
	static Names of(Graph graph, Ontology ontology, MessageSource messages) {
		SearchIndex index = new SearchIndex(graph, new Surroundings(graph, ontology, messages)::of);
		return (text, kinds, offset, size) -> (text.length() > NameSearch.LONGEST_TEXT) ? List.of()
				: index.find(text, kinds, null, offset, size).ids();
	}

}
