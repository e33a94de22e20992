package lv.saiknes.search.form;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import lv.saiknes.house.NodeName;
import lv.saiknes.model.Language;
import lv.saiknes.ontology.Ontology;
import lv.saiknes.query.Vertex;
import lv.saiknes.search.Details;
import lv.saiknes.search.NodeField;
import lv.saiknes.search.NodeFields;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/**
 * Says of a typed name that several nodes bear which of them a page took, and offers the
 * others. A page goes on from a typed name to an address that names the node by its id;
 * the name stays in that address, or nobody would learn that something else bears it.
 */
@Component
public class TypedNames {

	/** The parameter in which a typed name stays. */
	public static final String PARAMETER = "typed";

	/** Whoever writes an address by hand gets no more lines than a form makes. */
	private static final int MOST_NAMES = 8;

	private final NodeFields fields;

	private final Details details;

	private final Ontology ontology;

	TypedNames(NodeFields fields, Details details, Ontology ontology) {
		this.fields = fields;
		this.details = details;
		this.ontology = ontology;
	}

	/**
	 * An address that keeps the names in these fields that several nodes bear.
	 * @param address with at least one parameter
	 */
	public static String keep(String address, Collection<NodeField> fields) {
		return address + fields.stream()
			.flatMap((field) -> field.namesakes().keySet().stream())
			.distinct()
			.map((name) -> "&" + PARAMETER + "=" + encoded(name))
			.collect(Collectors.joining());
	}

	/**
	 * What was taken for the names that an address keeps; none where the address no
	 * longer names the node that was taken.
	 * @param path of the page
	 * @param parameters of its address
	 * @param kinds what a name may mean on this page; anything when null
	 */
	public List<Meant> read(String path, MultiValueMap<String, String> parameters, @Nullable List<String> kinds,
			Language language) {
		return parameters.getOrDefault(PARAMETER, List.of())
			.stream()
			.distinct()
			.limit(MOST_NAMES)
			.flatMap((name) -> read(path, parameters, name, this.fields.called(name, kinds), language).stream())
			.toList();
	}

	private Optional<Meant> read(String path, MultiValueMap<String, String> parameters, String name,
			List<Vertex> called, Language language) {
		Set<String> named = parameters.values()
			.stream()
			.flatMap(List::stream)
			.flatMap((value) -> Arrays.stream(value.split(",")))
			.collect(Collectors.toSet());
		return called.stream()
			.filter((node) -> named.contains(node.id()))
			.findFirst()
			.filter((taken) -> called.size() > 1)
			.map((taken) -> meant(name, taken, called, (other) -> with(path, parameters, name, taken, other),
					language));
	}

	/**
	 * What was taken for a name.
	 * @param taken the node that was taken
	 * @param called all that bear the name
	 * @param address where another is taken in its place
	 */
	public Meant meant(String name, Vertex taken, List<Vertex> called, Function<Vertex, String> address,
			Language language) {
		return new Meant(name, told(taken, language),
				called.stream()
					.filter((node) -> !node.id().equals(taken.id()))
					.map((node) -> new Other(told(node, language), address.apply(node)))
					.toList());
	}

	/** The name, with what tells it apart from others of that name. */
	private String told(Vertex node, Language language) {
		return NodeName.of(node, this.ontology, language).title() + " (" + this.details.of(node.id()).in(language)
				+ ")";
	}

	/** The address of a page with another node in place of the one that was taken. */
	private static String with(String path, MultiValueMap<String, String> parameters, String name, Vertex taken,
			Vertex other) {
		List<String> said = new ArrayList<>();
		parameters.forEach((key, values) -> values.stream()
			.filter((value) -> !value.isBlank() && !(key.equals(PARAMETER) && value.equals(name)))
			.map((value) -> key.equals(PARAMETER) ? value : swapped(value, taken.id(), other.id()))
			.forEach((value) -> said.add(encoded(key) + "=" + encoded(value).replace("%2C", ","))));
		return path + "?" + String.join("&", said);
	}

	private static String swapped(String ids, String taken, String other) {
		return Arrays.stream(ids.split(","))
			.map((id) -> id.equals(taken) ? other : id)
			.collect(Collectors.joining(","));
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

	/**
	 * What was taken for a typed name.
	 *
	 * @param name the name as it was typed
	 * @param taken the name of what was taken, and what it is
	 * @param others what else bears the name
	 */
	public record Meant(String name, String taken, List<Other> others) {
	}

	/**
	 * What else bears a name.
	 *
	 * @param name its name, and what it is
	 * @param address where it is taken
	 */
	public record Other(String name, String address) {
	}

}
