package lv.saiknes.house;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import lv.saiknes.address.PublicAddress;
import lv.saiknes.export.Addresses;
import lv.saiknes.export.Reference;
import lv.saiknes.model.Language;
import lv.saiknes.ontology.Ontology;
import lv.saiknes.query.CurrentManifest;
import lv.saiknes.query.DatasetReader;
import lv.saiknes.query.NodeReader;
import lv.saiknes.query.Vertex;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says how nodes, relations and claims are cited. */
@Component
public class References {

	private final NodeReader nodeReader;

	private final StatementReader statements;

	private final DatasetReader datasetReader;

	private final CurrentManifest manifest;

	private final Ontology ontology;

	private final MessageSource messages;

	private final PublicAddress address;

	References(NodeReader nodeReader, StatementReader statements, DatasetReader datasetReader, CurrentManifest manifest,
			Ontology ontology, MessageSource messages, PublicAddress address) {
		this.nodeReader = nodeReader;
		this.statements = statements;
		this.datasetReader = datasetReader;
		this.manifest = manifest;
		this.ontology = ontology;
		this.messages = messages;
		this.address = address;
	}

	/** How whatever has this id is cited; empty where nothing has it. */
	Optional<Reference> find(String id, Locale locale) {
		return this.statements.find(id, Language.of(locale))
			.flatMap((statement) -> of(id, statement.title(), false, locale))
			.or(() -> Optional.ofNullable(this.nodeReader.findVertices(List.of(id)).get(id))
				.flatMap((node) -> of(node, locale)));
	}

	/** How a node is cited; empty where no dataset is loaded. */
	public Optional<Reference> of(Vertex node, Locale locale) {
		return of(node.id(), NodeName.of(node, this.ontology, Language.of(locale)).title(),
				this.ontology.getKind(node.kind()).isNameOfficial(node.properties().get("naming")), locale);
	}

	/** How something with this title is cited; empty where no dataset is loaded. */
	public Optional<Reference> of(String id, String title, boolean official, Locale locale) {
		return this.datasetReader.findSummary()
			.map((summary) -> new Reference(id, title, official, this.messages.getMessage("entity.ours", null, locale),
					this.manifest.get().title().in(Language.of(locale)), summary.version(), summary.date(),
					new Addresses(this.address.base()).of(id), locale.getLanguage()));
	}

}
