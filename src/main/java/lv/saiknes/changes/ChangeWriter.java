package lv.saiknes.changes;

import lv.saiknes.model.Language;
import lv.saiknes.model.Text;
import lv.saiknes.ontology.Kind;
import lv.saiknes.ontology.Ontology;
import lv.saiknes.sentence.SentenceWriter;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Says a fact that changed in a few words. What an earlier version has of kinds and
 * relations that the ontology knows no more is said by their names.
 */
@Component
public class ChangeWriter {

	private final Ontology ontology;

	private final SentenceWriter sentences;

	private final MessageSource messages;

	/** Says facts by this ontology; names of properties are messages of this source. */
	public ChangeWriter(Ontology ontology, SentenceWriter sentences, MessageSource messages) {
		this.ontology = ontology;
		this.sentences = sentences;
		this.messages = messages;
	}

	/** The fact, in both languages. */
	public Text write(Change change) {
		return new Text(write(change, Language.LV), write(change, Language.EN));
	}

	/** The fact, in a language. */
	public String write(Change change, Language language) {
		Subject subject = change.nodes().getFirst();
		String name = subject.named().name().in(language);
		return switch (change.sort()) {
			case NODE -> this.ontology.findKind(change.kind())
				.map(Kind::label)
				.map((label) -> name + " (" + label.in(language) + ")")
				.orElse(name + " (" + change.kind() + ")");
			case CLAIM -> name + " – " + property(change.kind(), language) + ": " + value(change, language);
			case RELATION -> sentence(change, language);
		};
	}

	private static String value(Change change, Language language) {
		String value = in(change.value(), language);
		return (change.formerValue() != null) ? in(change.formerValue(), language) + " → " + value : value;
	}

	private static String in(@Nullable Text text, Language language) {
		return (text != null) ? text.in(language) : "–";
	}

	private String property(String name, Language language) {
		return String.valueOf(this.messages.getMessage("property." + name, null, name, language.locale()));
	}

	private String sentence(Change change, Language language) {
		Subject from = change.nodes().getFirst();
		Subject to = change.nodes().getLast();
		boolean known = this.ontology.findRelationType(change.kind()).isPresent()
				&& this.ontology.findKind(from.named().kind()).isPresent()
				&& this.ontology.findKind(to.named().kind()).isPresent();
		return known ? this.sentences.sentence(change.kind(), from.named(), to.named(), false).in(language)
				: from.named().name().in(language) + " – " + change.kind() + " – " + to.named().name().in(language);
	}

}
