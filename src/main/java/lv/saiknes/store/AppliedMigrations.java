package lv.saiknes.store;

import java.util.List;

import org.springframework.context.annotation.Lazy;
import org.springframework.data.repository.Repository;

/** The markers of the migrations that were applied to the database. */
@Lazy
interface AppliedMigrations extends Repository<AppliedMigration, Integer> {

	List<AppliedMigration> findAll();

}
