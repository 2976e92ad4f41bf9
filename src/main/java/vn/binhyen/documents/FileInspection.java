package vn.binhyen.documents;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

import vn.binhyen.shared.Refusal;

import java.io.IOException;

/** Says by its content what a file is, and refuses what may not be kept. */
final class FileInspection {

    private static final byte[] PDF = {'%', 'P', 'D', 'F', '-'};
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLD_OFFICE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private FileInspection() {}

    static FileType typeOf(byte[] content) {
        if (content.length == 0) {
            throw refusal("file-empty");
        }
        if (startsWith(content, PDF)) {
            inspectPdf(content);
            return FileType.PDF;
        }
        if (startsWith(content, ZIP)) {
            return PackageInspection.typeOf(content);
        }
        if (startsWith(content, OLD_OFFICE)) {
            throw refusal("file-old-or-encrypted");
        }
        throw refusal("file-type");
    }

    static Refusal refusal(String what) {
        return Refusal.of("file", "documents.refusal." + what);
    }

    private static void inspectPdf(byte[] content) {
        try (var pdf = Loader.loadPDF(content)) {
            if (pdf.isEncrypted()) {
                throw refusal("file-encrypted");
            }
            var catalog = pdf.getDocumentCatalog().getCOSObject();
            var names = catalog.getCOSDictionary(COSName.NAMES);
            var active =
                    catalog.containsKey(COSName.AA)
                            || (catalog.getDictionaryObject(COSName.OPEN_ACTION)
                                            instanceof org.apache.pdfbox.cos.COSDictionary action
                                    && action.containsKey(COSName.JS))
                            || (names != null
                                    && (names.containsKey(COSName.JAVA_SCRIPT)
                                            || names.containsKey(COSName.EMBEDDED_FILES)));
            if (active) {
                throw refusal("file-active");
            }
            if (pdf.getNumberOfPages() == 0) {
                throw refusal("file-damaged");
            }
        } catch (InvalidPasswordException e) {
            throw refusal("file-encrypted");
        } catch (IOException e) {
            throw refusal("file-damaged");
        }
    }

    private static boolean startsWith(byte[] content, byte[] mark) {
        for (var i = 0; i < mark.length; i++) {
            if (i >= content.length || content[i] != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
