package nara.config;

import java.nio.file.Path;

/**
 * What is kept on this machine, or where else.
 *
 * @param dataDir the folder for all that we keep ourselves
 */
public record Storage(Path dataDir, DatabaseSetting database, KeySetting keys) {}
