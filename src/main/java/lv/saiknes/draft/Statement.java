package lv.saiknes.draft;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** What a proposal says, if a person agrees. */
public sealed interface Statement {

	/**
	 * By which it is told from all others of its draft: the same again when drafted anew.
	 */
	String key();

	/**
	 * There is such a node.
	 *
	 * @param id its id
	 * @param kind its kind in the ontology
	 * @param label a further label, absent for most
	 * @param words its name as the source prints it; a longer text is cut short, for it
	 * is the person who says it in words of their own
	 * @param whole whether {@code words} is the whole of it
	 * @param language the language of the words, {@code lv} or {@code en}
	 * @param properties further properties that the line gives
	 */
	record NewNode(String id, String kind, @Nullable String label, String words, boolean whole, String language,
			Map<String, String> properties) implements Statement {

		public NewNode {
			properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
		}

		@Override
		public String key() {
			return this.id;
		}

	}

	/**
	 * Two nodes are so related.
	 *
	 * @param from id of the start
	 * @param kind name of the relation
	 * @param to id of the end
	 * @param properties further properties that the line gives
	 */
	record Link(String from, String kind, String to, Map<String, String> properties) implements Statement {

		public Link {
			properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
		}

		@Override
		public String key() {
			return this.from + "~" + this.kind + "~" + this.to;
		}

	}

	/**
	 * A node has such a date, amount or other value.
	 *
	 * @param of id of the node
	 * @param property name of the property; one that its kind does not have is a finding
	 * whose property the person chooses
	 * @param value the value, as the seed data writes it
	 */
	record Property(String of, String property, String value) implements Statement {

		@Override
		public String key() {
			return this.of + "~" + this.property + "~" + this.value;
		}

	}

	/**
	 * Something is named, and which relation it has is left to the person.
	 *
	 * @param of id of the node under whose heading it is named
	 * @param node id of what is named, absent where no registry knows it
	 * @param words the words that name it, cut short where they are many
	 * @param relation the relation that its section gives, absent in running text
	 */
	record Mention(String of, @Nullable String node, String words, @Nullable String relation) implements Statement {

		@Override
		public String key() {
			return this.of + "~names~" + ((this.node != null) ? this.node : this.words);
		}

	}

}
