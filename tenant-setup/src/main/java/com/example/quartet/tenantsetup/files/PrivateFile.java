package com.example.quartet.tenantsetup.files;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * A file that its owner alone may read, and that is there whole or not at all.
 */
public final class PrivateFile {

	private PrivateFile() {
	}

	public static void write(Path file, String content) throws IOException {
		Path target = file.toAbsolutePath();
		createFolder(target.getParent());
		// mode 600 from its first moment; on Windows a folder of one's own protects it
		Path draft = Files.createTempFile(target.getParent(), "." + target.getFileName(), ".new");
		try {
			Files.writeString(draft, content);
			Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
		}
		finally {
			Files.deleteIfExists(draft);
		}
	}

	private static void createFolder(Path folder) throws IOException {
		if (!Files.isDirectory(folder)) {
			Files.createDirectories(folder, ownerOnly());
		}
	}

	private static FileAttribute<?>[] ownerOnly() {
		boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
		return posix
				? new FileAttribute<?>[] {
						PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")) }
				: new FileAttribute<?>[0];
	}

}
