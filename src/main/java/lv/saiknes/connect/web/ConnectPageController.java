package lv.saiknes.connect.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import jakarta.servlet.http.HttpServletResponse;
import lv.saiknes.connect.ConnectAddress;
import lv.saiknes.connect.ConnectRequest;
import lv.saiknes.connect.ConnectWriter;
import lv.saiknes.connect.Connected;
import lv.saiknes.connect.Connector;
import lv.saiknes.export.Part;
import lv.saiknes.house.House;
import lv.saiknes.house.NodeChoice;
import lv.saiknes.house.NodeName;
import lv.saiknes.model.Entity;
import lv.saiknes.model.Language;
import lv.saiknes.model.Relation;
import lv.saiknes.ontology.Ontology;
import lv.saiknes.query.CurrentManifest;
import lv.saiknes.query.Fact;
import lv.saiknes.query.Facts;
import lv.saiknes.query.NodeReader;
import lv.saiknes.search.NodeField;
import lv.saiknes.search.NodeFields;
import lv.saiknes.sentence.SentenceWriter;
import lv.saiknes.text.Nearest;
import lv.saiknes.trace.CurrentTracer;
import lv.saiknes.trace.PathTracer;
import lv.saiknes.trace.TraceAddress;
import lv.saiknes.trace.TraceException;
import lv.saiknes.trace.TraceWriter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The page of what connects several things. They are named by ids, or by texts that are
 * looked up.
 */
@Controller
class ConnectPageController {

	private static final String IDS = "ids";

	private static final String TEXT = "idsText";

	private final CurrentTracer tracer;

	private final Ontology ontology;

	private final SentenceWriter sentences;

	private final Facts facts;

	private final NodeReader nodeReader;

	private final NodeFields nodeFields;

	private final CurrentManifest manifest;

	ConnectPageController(CurrentTracer tracer, Ontology ontology, SentenceWriter sentences, Facts facts,
			NodeReader nodeReader, NodeFields nodeFields, CurrentManifest manifest) {
		this.tracer = tracer;
		this.ontology = ontology;
		this.sentences = sentences;
		this.facts = facts;
		this.nodeReader = nodeReader;
		this.nodeFields = nodeFields;
		this.manifest = manifest;
	}

	@GetMapping(path = ConnectAddress.PATH)
	String connect(@RequestParam MultiValueMap<String, String> parameters, Model model, Locale locale,
			HttpServletResponse response) {
		Language language = Language.of(locale);
		List<String> ids = TraceAddress.list(parameters, IDS);
		NodeField field = this.nodeFields.readSeveral(ids, parameters.getFirst(TEXT),
				(node) -> NodeName.of(node, this.ontology, language).title());
		String asOf = Objects.requireNonNullElse(parameters.getFirst("asOf"), "").strip();
		if (field.isClear() && parameters.containsKey(TEXT)) {
			return "redirect:" + address(field.ids(), null, asOf, language);
		}
		model.addAttribute("field", field);
		model.addAttribute("language", language);
		model.addAttribute("asOf", asOf);
		if (!field.isClear()) {
			model.addAttribute("choices", choices(field, asOf, language));
		}
		else if (ids.isEmpty()) {
			Map<String, String> examples = new LinkedHashMap<>();
			this.manifest.get()
				.start()
				.questions()
				.stream()
				.filter((question) -> question.address().startsWith(ConnectAddress.PATH + "?"))
				.forEach((question) -> examples.put(House.inLanguage(question.address(), locale),
						question.text().in(language)));
			model.addAttribute("examples", examples);
		}
		else {
			answer(new ConnectRequest(ids, asOf.isEmpty() ? null : asOf), parameters, model, locale, response);
		}
		return "connect";
	}

	private void answer(ConnectRequest request, MultiValueMap<String, String> parameters, Model model, Locale locale,
			HttpServletResponse response) {
		Language language = Language.of(locale);
		PathTracer current = this.tracer.get();
		try {
			Connected connected = new Connector(current).connect(request);
			ConnectWriter writer = new ConnectWriter(this.sentences, current,
					new TraceWriter(this.ontology, this.sentences, current));
			Map<String, Fact> known = this.facts.find(connected.branches()
				.stream()
				.flatMap((branch) -> branch.step().relations().stream())
				.map(Relation::id)
				.toList(), language);
			model.addAttribute("summary", writer.summary(connected).in(language));
			model.addAttribute("asked",
					connected.nodes()
						.stream()
						.filter((node) -> isAsked(request, node))
						.map((node) -> place(node, language))
						.toList());
			model.addAttribute("branches", connected.branches()
				.stream()
				.map((branch) -> branch(branch, known, writer.sentence(connected, branch).in(language), language))
				.toList());
			if (!connected.branches().isEmpty()) {
				model.addAttribute(Part.SHOWN,
						Part.of(List.of(),
								connected.branches()
									.stream()
									.flatMap((branch) -> branch.step().relations().stream())
									.map(Relation::id)
									.toList()));
			}
			model.addAttribute("version", connected.version());
			model.addAttribute("permalink", House.inLanguage(ConnectAddress.of(request, connected.version()), locale));
			String version = parameters.getFirst(ConnectAddress.VERSION);
			model.addAttribute("other", (version != null && !version.equals(connected.version())) ? version : null);
		}
		catch (TraceException ex) {
			response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
			model.addAttribute("wrong", ex);
			ex.unknownId()
				.flatMap((id) -> Nearest.to(id, this.nodeReader.listIds()))
				.ifPresent((nearest) -> model.addAttribute("nearest", nearest));
		}
	}

	private static boolean isAsked(ConnectRequest request, Entity node) {
		return request.ids().contains(node.id());
	}

	private static Branch branch(Connected.Branch branch, Map<String, Fact> known, String sentence, Language language) {
		Relation relation = branch.step().relations().getFirst();
		boolean forwards = branch.step().forwards();
		return new Branch(relation.id(), relation.kind(), relation.grade().name(),
				place(forwards ? branch.from() : branch.to(), language),
				place(forwards ? branch.to() : branch.from(), language), sentence,
				branch.step().relations().stream().map((one) -> known.get(one.id())).filter(Objects::nonNull).toList());
	}

	private static Place place(Entity node, Language language) {
		Object number = node.properties().get("number");
		return new Place(node.id(), node.kind(), ((number != null) ? number + " " : "") + node.name().in(language));
	}

	/** What the unclear text may mean, with the address where that is taken. */
	private List<NodeChoice> choices(NodeField field, String asOf, Language language) {
		return field.choices().stream().map((meaning) -> {
			NodeName name = NodeName.of(meaning, this.ontology, language);
			List<String> ids = new ArrayList<>(field.ids());
			ids.add(meaning.id());
			return new NodeChoice(name,
					address(ids, field.hasMore() ? field.textWith(name.title()) : null, asOf, language));
		}).toList();
	}

	private static String address(List<String> ids, @Nullable String text, String asOf, Language language) {
		UriComponentsBuilder address = UriComponentsBuilder.fromPath(ConnectAddress.PATH);
		if (!ids.isEmpty()) {
			address.queryParam(IDS, String.join(",", ids));
		}
		if (text != null) {
			address.queryParam(TEXT, text);
		}
		if (!asOf.isEmpty()) {
			address.queryParam("asOf", asOf);
		}
		return address.queryParam("lang", language.name().toLowerCase(Locale.ROOT)).encode().toUriString();
	}

	/**
	 * A node as the page names it.
	 *
	 * @param id its id
	 * @param kind name of its kind
	 * @param title its name with the printed number before it, where it has one
	 */
	record Place(String id, String kind, String title) {
	}

	/**
	 * A relation of the tree as the page tells it.
	 *
	 * @param id id of the first of its relations
	 * @param kind their type
	 * @param grade how the first is known
	 * @param from where they start
	 * @param to where they end
	 * @param sentence it in words
	 * @param facts its relations with their evidence
	 */
	record Branch(String id, String kind, String grade, Place from, Place to, String sentence, List<Fact> facts) {
	}

}
