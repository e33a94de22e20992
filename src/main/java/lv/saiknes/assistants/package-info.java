/**
 * What assistants ask by the Model Context Protocol: a few questions of the API, each a
 * document under {@code assistants/}, answered under the limits of the API, with grade,
 * state in time and citation within each sentence. Public face:
 * {@link lv.saiknes.assistants.AssistantServer}.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package lv.saiknes.assistants;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
