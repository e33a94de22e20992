/**
 * What the API costs beside hand-written Cypher; run by the Maven profile of that name.
 */
@NullMarked
package lv.saiknes.benchmark;

import org.jspecify.annotations.NullMarked;
