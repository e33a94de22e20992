package lv.saiknes.query;

import java.util.Set;

import org.neo4j.driver.Bookmark;
import org.neo4j.driver.BookmarkManager;
import org.neo4j.driver.BookmarkManagerConfig;
import org.neo4j.driver.BookmarkManagers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.data.neo4j.core.transaction.Neo4jBookmarkManager;
import org.springframework.data.neo4j.core.transaction.Neo4jBookmarksUpdatedEvent;

/**
 * One memory of what this program has written and seen, for everything that it asks the
 * database, by the driver or by Spring. In a cluster a replica that is asked first
 * catches up to it, so that what was loaded is read, and no read is older than the one
 * before.
 */
@Configuration(proxyBeanMethods = false)
class Bookmarks {

	private final BookmarkManager all = BookmarkManagers.defaultManager(BookmarkManagerConfig.builder().build());

	private Set<Bookmark> ofSpring = Set.of();

	@Bean
	BookmarkManager bookmarkManager() {
		return this.all;
	}

	@Bean
	Neo4jBookmarkManager neo4jBookmarkManager() {
		return Neo4jBookmarkManager.create(this.all::getBookmarks);
	}

	/** The event has all that Spring remembers. */
	@EventListener
	synchronized void take(Neo4jBookmarksUpdatedEvent event) {
		this.all.updateBookmarks(this.ofSpring, event.getBookmarks());
		this.ofSpring = Set.copyOf(event.getBookmarks());
	}

}
