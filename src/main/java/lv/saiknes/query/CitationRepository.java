package lv.saiknes.query;

import java.util.Collection;
import java.util.List;

import org.springframework.context.annotation.Lazy;
import org.springframework.data.repository.Repository;

/** The cited passages, each with its document. */
@Lazy
interface CitationRepository extends Repository<CitationNode, String> {

	List<CitationNode> findAllByIdIn(Collection<String> ids);

}
