package vn.binhyen.platform;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/**
 * The folder an embedded server keeps its data in, and what stands beside it: the programs, the
 * superuser's password, a lock.
 *
 * <p>Taking it leaves it fit for a start: no other application has it, no forgotten server runs on
 * it, and it holds either a whole cluster or nothing. A half one is moved aside, never deleted.
 */
final class PostgresFolder implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(PostgresFolder.class);
    private static final Set<PosixFilePermission> OWNER_ONLY =
            PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> OWNER_READS =
            PosixFilePermissions.fromString("rw-------");

    private final Path data;
    private final FileChannel lock;
    private final String password;

    private PostgresFolder(Path data, FileChannel lock) throws IOException {
        this.data = data;
        this.lock = lock;
        new OrphanedServer(data).stop();
        if (!whole()) {
            moveAside();
            // whoever finds this file beside the folder knows that the cluster in it was never used
            Files.write(marker(), new byte[0], StandardOpenOption.CREATE, StandardOpenOption.SYNC);
        }
        this.password = passwordKept();
        close(data);
    }

    static PostgresFolder take(Path directory) throws IOException {
        var data = directory.toAbsolutePath().normalize();
        makeParent(data);
        var lock =
                FileChannel.open(
                        beside(data, ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (lock.tryLock() == null) {
                throw new IOException("Another Bình Yên is running on " + data);
            }
            return new PostgresFolder(data, lock);
        } catch (OverlappingFileLockException e) {
            lock.close();
            throw new IOException("This process already runs a PostgreSQL on " + data, e);
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /** A folder made here is closed to others; one that was there is somebody else's affair. */
    private static void makeParent(Path data) throws IOException {
        var parent = data.getParent();
        if (parent != null && !Files.exists(parent)) {
            Files.createDirectories(parent, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
        }
    }

    Path data() {
        return data;
    }

    Path binaries() {
        return beside(data, "-bin");
    }

    Path passwordFile() {
        return beside(data, ".password");
    }

    String password() {
        return password;
    }

    /** From here on the folder holds data somebody may rely on. */
    void initialised() throws IOException {
        Files.deleteIfExists(marker());
    }

    private Path marker() {
        return beside(data, ".initialising");
    }

    private static Path beside(Path data, String suffix) {
        return data.resolveSibling(data.getFileName() + suffix);
    }

    /** An interrupted initdb leaves a folder that looks like a cluster and is none. */
    private boolean whole() {
        return !Files.exists(marker())
                && List.of("PG_VERSION", "postgresql.conf", "pg_hba.conf", "global/pg_control")
                        .stream()
                        .allMatch(it -> Files.exists(data.resolve(it)));
    }

    private void moveAside() throws IOException {
        if (!Files.exists(data) || empty(data)) {
            return;
        }
        int number = 1;
        while (Files.exists(beside(data, ".incomplete-" + number))) {
            number++;
        }
        var aside = beside(data, ".incomplete-" + number);
        Files.move(data, aside);
        log.warn("the first start on {} was interrupted; what it left is now {}", data, aside);
    }

    private static boolean empty(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }

    private String passwordKept() throws IOException {
        var file = passwordFile();
        if (Files.exists(file) && !Files.readString(file).isBlank()) {
            return Files.readString(file).strip();
        }
        if (whole()) {
            throw new IOException(
                    "The password of the PostgreSQL in %s is missing: %s".formatted(data, file));
        }
        var fresh = randomPassword();
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(OWNER_READS));
        Files.writeString(file, fresh + "\n", StandardOpenOption.SYNC);
        return fresh;
    }

    static String randomPassword() {
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** Only who runs the application may look inside. */
    void close(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.setPosixFilePermissions(folder, OWNER_ONLY);
        try (var inside = Files.list(folder)) {
            for (var path : inside.filter(Files::isDirectory).toList()) {
                Files.setPosixFilePermissions(path, OWNER_ONLY);
            }
        }
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
