package lv.saiknes.query;

import java.util.List;

import org.springframework.context.annotation.Lazy;
import org.springframework.data.repository.Repository;

/** The documents that the data cites. */
@Lazy
interface SourceRepository extends Repository<SourceNode, String> {

	List<SourceNode> findAllByOrderById();

}
