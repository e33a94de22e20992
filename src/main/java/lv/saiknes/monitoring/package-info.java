/**
 * What whoever runs the program can ask of its state, under {@code /actuator} and from
 * the machine itself alone: health, the dataset, measurements.
 */
@ApplicationModule(allowedDependencies = { "gate", "query", "store" })
@NullMarked
package lv.saiknes.monitoring;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
