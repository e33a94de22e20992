package lv.saiknes.desk;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A fact as a person has filled it in: a relation between two nodes, a value of one, or a
 * node alone.
 *
 * @param source number of the source that says it
 * @param firstLine first line that says it
 * @param lastLine last line
 * @param locator the printed place of these lines
 * @param from the node that it is about
 * @param relation name of the relation, absent for a value or a node alone
 * @param to the node at the end of the relation, absent elsewhere
 * @param property name of the value, absent for a relation
 * @param values values of the relation's properties, or the value under the name
 * {@code value}; a text in both languages is under {@code NAME.lv} and {@code NAME.en}
 * @param proposals ids of proposals that are accepted with it
 */
public record FilledForm(String source, int firstLine, int lastLine, String locator, End from, @Nullable String relation,
		@Nullable End to, @Nullable String property, @Nullable Map<String, String> values,
		@Nullable List<String> proposals) {

	public FilledForm {
		values = (values != null) ? Collections.unmodifiableMap(new LinkedHashMap<>(values)) : Map.of();
		proposals = (proposals != null) ? List.copyOf(proposals) : List.of();
	}

	/** The same at another printed place. */
	FilledForm at(String other) {
		return new FilledForm(this.source, this.firstLine, this.lastLine, other, this.from, this.relation, this.to,
				this.property, this.values, this.proposals);
	}

	/**
	 * A node that is there already, or one that is new.
	 *
	 * @param id id of a node that is there; of a new one the id that it is to have, absent
	 * where it is made of its name
	 * @param kind kind of a new node, absent for one that is there
	 * @param label further label of a new node, absent for most
	 * @param lv Latvian name of a new node
	 * @param en English name of a new node
	 * @param values properties of a new node
	 */
	public record End(@Nullable String id, @Nullable String kind, @Nullable String label, @Nullable String lv,
			@Nullable String en, @Nullable Map<String, String> values) {

		public End {
			values = (values != null) ? Collections.unmodifiableMap(new LinkedHashMap<>(values)) : Map.of();
		}

		/** Whether it is a node that is not there yet. */
		boolean isNew() {
			return this.kind != null && !this.kind.isEmpty();
		}

	}

}
