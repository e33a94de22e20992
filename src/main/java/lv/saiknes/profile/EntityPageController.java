package lv.saiknes.profile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.servlet.http.HttpServletResponse;
import lv.saiknes.export.Part;
import lv.saiknes.house.NodeName;
import lv.saiknes.house.References;
import lv.saiknes.house.StatementReader.ClaimRow;
import lv.saiknes.house.StatementReader.Detail;
import lv.saiknes.house.StatementReader.StatementView;
import lv.saiknes.house.StatementReader;
import lv.saiknes.model.Claim;
import lv.saiknes.model.Language;
import lv.saiknes.model.Validity;
import lv.saiknes.ontology.Kind;
import lv.saiknes.ontology.Ontology;
import lv.saiknes.ontology.RelationGroup;
import lv.saiknes.profile.SmallMap.Place;
import lv.saiknes.query.Neighbours.Direction;
import lv.saiknes.query.NodeReader;
import lv.saiknes.query.Vertex;
import lv.saiknes.text.Nearest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of one node as a profile, and that of one statement. */
@Controller
class EntityPageController {

	private static final String LATITUDE = "latitude";

	private static final String LONGITUDE = "longitude";

	/** What helps to find a thing says least about it, and stands at the end. */
	private static final Set<String> AT_THE_END = Set.of("abbreviation", "alsoKnownAs", LATITUDE, LONGITUDE);

	/** Claims that say what a thing is, where it has no summary. */
	private static final List<String> SAYING = List.of("definition", "purpose");

	/** As many sentences say who or what it is. */
	private static final int SENTENCES = 2;

	private final NodeReader nodeReader;

	private final ProfileReader profiles;

	private final Borders borders;

	private final Ontology ontology;

	private final StatementReader statements;

	private final References references;

	EntityPageController(NodeReader nodeReader, ProfileReader profiles, Borders borders, Ontology ontology,
			StatementReader statements, References references) {
		this.nodeReader = nodeReader;
		this.profiles = profiles;
		this.borders = borders;
		this.ontology = ontology;
		this.statements = statements;
		this.references = references;
	}

	/**
	 * The page, or one group of its relations page by page.
	 * @param group name of the group, or null for all
	 * @param relation kind of a relation, which stands for its group; as addresses were
	 * before there were groups
	 * @param direction whether it starts at the node
	 */
	@GetMapping("/id/{id}")
	String entity(@PathVariable("id") String name, @RequestParam(required = false) @Nullable String group,
			@RequestParam(required = false) @Nullable String relation,
			@RequestParam(defaultValue = "OUT") Direction direction, @RequestParam(defaultValue = "1") int page,
			Model model, Locale locale, HttpServletResponse response) {
		Language language = Language.of(locale);
		String id = name.replaceFirst("\\.html$", "");
		Optional<StatementView> statement = this.statements.find(id, language);
		if (statement.isPresent()) {
			model.addAttribute("statement", statement.get());
			model.addAttribute(Part.SHOWN, statement.get().part());
			this.references.of(id, statement.get().title(), false, locale)
				.ifPresent((reference) -> model.addAttribute("reference", reference));
			return "statement";
		}
		Vertex node = this.nodeReader.findVertices(List.of(id)).get(id);
		if (node == null) {
			response.setStatus(HttpServletResponse.SC_NOT_FOUND);
			model.addAttribute("id", id);
			Nearest.to(id, this.nodeReader.listIds())
				.map((near) -> this.nodeReader.findVertices(List.of(near)).get(near))
				.ifPresent((near) -> model.addAttribute("nearest", NodeName.of(near, this.ontology, language)));
			return "unknown";
		}
		model.addAttribute("node", NodeName.of(node, this.ontology, language));
		model.addAttribute("vertex", node);
		model.addAttribute("type", type(node));
		model.addAttribute("officialName",
				this.ontology.getKind(node.kind()).isNameOfficial(node.properties().get("naming")));
		model.addAttribute(Part.SHOWN, Part.around(List.of(id)));
		Optional<RelationGroup> only = Optional.ofNullable(group)
			.flatMap(this.profiles::findGroup)
			.or(() -> Optional.ofNullable(relation)
				.flatMap((kind) -> this.profiles.findGroup(kind, direction == Direction.OUT)));
		model.addAttribute("single", only.isPresent());
		if (only.isPresent()) {
			model.addAttribute("profile",
					this.profiles.read(node, only.get(), Math.clamp(page, 1, 10_000), language).profile());
		}
		else {
			addProfile(node, language, model);
		}
		this.references.of(node, locale).ifPresent((reference) -> model.addAttribute("reference", reference));
		return "entity";
	}

	private void addProfile(Vertex node, Language language, Model model) {
		ProfileReader.Reading reading = this.profiles.read(node, language);
		Profile profile = reading.profile();
		List<ClaimRow> claims = this.statements.claims(node, language);
		model.addAttribute("profile", profile);
		model.addAttribute("when", reading.when());
		Profile.Partnerships partnerships = reading.partnerships();
		model.addAttribute("partnerships", partnerships);
		// A page begins with the one or the other.
		model.addAttribute("roles", (partnerships == null) ? reading.roles() : List.of());
		model.addAttribute("above", reading.above());
		model.addAttribute("original", reading.original());
		model.addAttribute("said", said(node, claims, reading.sentences(), language));
		model.addAttribute("properties", properties(node, language));
		List<ClaimGroup> groups = ClaimGroup.of(claims);
		model.addAttribute("claims", groups.stream().filter((one) -> !AT_THE_END.contains(one.name())).toList());
		model.addAttribute("identity", groups.stream().filter((one) -> AT_THE_END.contains(one.name())).toList());
		model.addAttribute("other",
				String.valueOf(node.value("name", (language == Language.EN) ? Language.LV : Language.EN)));
		if (!profile.sections().isEmpty()) {
			model.addAttribute("sheaves", Sheaves.of(profile.sections()));
		}
		model.addAttribute("map", map(node, reading, language));
	}

	/** Key of the message that says its type, absent where it has none. */
	private static @Nullable String type(Vertex node) {
		return (node.properties().get("type") instanceof String type) ? "value." + node.kind() + ".type." + type : null;
	}

	/** Who or what it is, in the words of the data; none where the data has none. */
	static List<String> said(Vertex node, List<ClaimRow> claims, List<String> relations, Language language) {
		Set<String> sentences = new LinkedHashSet<>();
		if (node.value("summary", language) instanceof String summary) {
			sentences.add(summary);
		}
		claims.stream()
			.map(ClaimRow::detail)
			.filter((detail) -> SAYING.contains(detail.name()))
			.forEach((detail) -> sentences.add(detail.value()));
		sentences.addAll(relations);
		return sentences.stream().limit(SENTENCES).map(EntityPageController::sentence).toList();
	}

	/** With a capital and a full stop. */
	private static String sentence(String words) {
		String text = words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
		return text.matches("(?s).*[.!?…]$") ? text : text + ".";
	}

	/** What the kind declares, beside name and number, which the head shows. */
	private List<Detail> properties(Vertex node, Language language) {
		Kind kind = this.ontology.getKind(node.kind());
		List<Detail> properties = new ArrayList<>();
		kind.properties().values().forEach((type) -> {
			Object value = node.value(type.name(), language);
			if (value != null && !type.name().equals("number")) {
				properties.add(StatementReader.detail(kind.name(), type, value, language));
			}
		});
		return properties;
	}

	private @Nullable SmallMap map(Vertex node, ProfileReader.Reading reading, Language language) {
		Vertex centre = reading.centre().orElse(node);
		Map<String, Vertex> all = new LinkedHashMap<>();
		all.put(centre.id(), centre);
		Map<Vertex, @Nullable Validity> mapped = reading.mapped();
		mapped.keySet().forEach((one) -> all.put(one.id(), one));
		Map<String, Place> places = new LinkedHashMap<>();
		List<String> nowhere = new ArrayList<>();
		Map<String, List<Claim>> claims = this.nodeReader.findClaims(all.keySet());
		all.forEach((id, one) -> {
			Double latitude = number(claims.getOrDefault(id, List.of()), LATITUDE);
			Double longitude = number(claims.getOrDefault(id, List.of()), LONGITUDE);
			String name = NodeName.of(one, this.ontology, language).name();
			if (latitude != null && longitude != null) {
				places.put(id, new Place(name, latitude, longitude, mapped.get(one)));
			}
			else if (one != node) {
				nowhere.add(name);
			}
		});
		Place own = places.remove(centre.id());
		return SmallMap.of(List.copyOf(places.values()), own, nowhere, this.borders.arcs());
	}

	private static @Nullable Double number(List<Claim> claims, String property) {
		return claims.stream()
			.filter((claim) -> claim.property().equals(property))
			.map(Claim::value)
			.filter(Double.class::isInstance)
			.map(Double.class::cast)
			.findFirst()
			.orElse(null);
	}

	/**
	 * What is said under one heading. Short values of one kind, such as everyday names,
	 * stand in one line and are told apart where the line is opened.
	 *
	 * @param name name of the property
	 * @param oneLine whether all stand in one line
	 * @param rows the statements, one or more
	 */
	record ClaimGroup(String name, boolean oneLine, List<ClaimRow> rows) {

		static List<ClaimGroup> of(List<ClaimRow> rows) {
			Map<String, List<ClaimRow>> byName = new LinkedHashMap<>();
			rows.forEach((row) -> byName.computeIfAbsent(row.detail().name(), (name) -> new ArrayList<>()).add(row));
			return byName.entrySet()
				.stream()
				.map((entry) -> new ClaimGroup(entry.getKey(),
						entry.getValue().size() > 1 && entry.getValue().stream().allMatch(ClaimRow::isShort),
						entry.getValue()))
				.toList();
		}

		/** All values in one line. */
		public String values() {
			return String.join("; ", this.rows.stream().map((row) -> row.detail().value()).toList());
		}

	}

}
