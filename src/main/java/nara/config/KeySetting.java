package nara.config;

import java.nio.file.Path;

/**
 * Where the encryption keys are.
 *
 * @param mayCreate whether new keys are made if there is no such file: in the demo only
 */
public record KeySetting(Path file, boolean mayCreate) {}
