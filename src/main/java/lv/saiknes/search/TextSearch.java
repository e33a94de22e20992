package lv.saiknes.search;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import lv.saiknes.evidence.SourceLibrary;
import lv.saiknes.graph.CurrentGraph;
import lv.saiknes.graph.Graph;
import lv.saiknes.model.Entity;
import lv.saiknes.model.Language;
import lv.saiknes.query.InBackground;
import lv.saiknes.query.PreparingException.Prepared;
import lv.saiknes.text.Folding;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds words in running text rather than in names: in the sources' own lines, where they
 * are at hand, and in what the data says of things in words of its own.
 */
@Component
public class TextSearch {

	/** So many things that a word may mean are looked for by their names. */
	static final int MOST_MEANT = 4;

	private final CurrentGraph graph;

	private final CurrentIndex names;

	private final Optional<SourceLibrary> library;

	private final InBackground<Graph, TextIndex> index = new InBackground<>(Prepared.TEXTS, this::make);

	TextSearch(CurrentGraph graph, CurrentIndex names, Optional<SourceLibrary> library) {
		this.graph = graph;
		this.names = names;
		this.library = library;
	}

	/** Makes the index of the loaded dataset, if there is none yet. */
	public void prepare() {
		this.index.await(this.graph.get());
	}

	/**
	 * The places where all words of the text stand in some form, best first; where there
	 * are none and the text has three words or more, those that lack one of them. Where
	 * there are none of these either and the text is what people call something, the
	 * places where that is named as the documents name it.
	 * @param sources only in the lines of these sources; everywhere when null
	 * @param language the language in which the data's own words are shown
	 */
	public Found find(String text, @Nullable List<String> sources, Language language, int offset, int size) {
		if (text.length() > NameSearch.LONGEST_TEXT) {
			return new Found(List.of(), 0);
		}
		TextIndex texts = this.index.get(this.graph.get());
		Found found = texts.find(text, sources, language, offset, size);
		return (found.total() > 0) ? found
				: texts.findNames(namesOf(texts.graph(), this.names.get().named(text, MOST_MEANT), text), sources,
						language, offset, size);
	}

	/**
	 * In what other words the documents may say what a text says: the words that people
	 * use for the same, else the names of what it means.
	 */
	static List<String> namesOf(Graph current, List<String> ids, String text) {
		String folded = Folding.words(text);
		Set<String> same = new LinkedHashSet<>();
		Set<String> names = new LinkedHashSet<>();
		for (String id : ids) {
			Entity entity = current.entity(current.find(id).orElseThrow());
			entity.claims()
				.stream()
				.filter((claim) -> claim.property().equals(Entity.ALSO_KNOWN_AS))
				.map((claim) -> List.of(String.valueOf(claim.value()).split(Entity.BETWEEN_NAMES)))
				.filter((others) -> others.stream().map(Folding::words).anyMatch(folded::equals))
				.forEach(same::addAll);
			names.add(entity.name().lv());
			names.add(entity.name().en());
			names.addAll(entity.aliases());
		}
		same.removeIf((name) -> Folding.words(name).equals(folded));
		return List.copyOf(same.isEmpty() ? names : same);
	}

	private TextIndex make(Graph current) {
		return new TextIndex(current, this.library);
	}

	/**
	 * What was found.
	 *
	 * @param hits the places asked for, best first
	 * @param total how many there are
	 */
	public record Found(List<Hit> hits, int total) {
	}

	/**
	 * A place in running text.
	 *
	 * @param source number of the source whose lines they are, or on which the data's own
	 * words rest; null where these rest on no passage
	 * @param locator printed place; null where nothing cites the lines
	 * @param firstLine first line, 0 where there is no source
	 * @param lastLine last line, 0 where there is no source
	 * @param property what the own words say of the node: its name, summary or a claim;
	 * null for lines of a source
	 * @param text the words with what stands around them
	 * @param marks where in it the asked words stand
	 * @param nodes ids of the nodes of which something is said there
	 */
	public record Hit(@Nullable String source, @Nullable String locator, int firstLine, int lastLine,
			@Nullable String property, String text, List<Mark> marks, List<String> nodes) {
	}

	/**
	 * A stretch of a text.
	 *
	 * @param start index of its first letter
	 * @param end index behind its last
	 */
	public record Mark(int start, int end) {
	}

}
