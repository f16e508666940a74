package nara.records;

import java.util.HashMap;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.COSObjectable;
import org.apache.pdfbox.pdmodel.common.PDNumberTreeNode;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDParentTreeValue;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;

/** The order in which a document is read aloud, and what each part of it is. */
final class PdfTags {
  private final PDStructureTreeRoot root = new PDStructureTreeRoot();
  private final PDStructureElement whole = new PDStructureElement("Document", root);
  private final Map<Integer, COSObjectable> parents = new HashMap<>();
  private PDStructureElement part = whole;
  private COSArray parentsOfPage = new COSArray();

  PdfTags(PDDocument document) {
    PDMarkInfo marked = new PDMarkInfo();
    marked.setMarked(true);
    document.getDocumentCatalog().setMarkInfo(marked);
    document.getDocumentCatalog().setStructureTreeRoot(root);
    root.appendKid(whole);
  }

  void beginPage(PDPage page) {
    parentsOfPage = new COSArray();
    page.setStructParents(parents.size());
    page.getCOSObject().setName(COSName.getPDFName("Tabs"), "S");
    parents.put(parents.size(), new PDParentTreeValue(parentsOfPage));
  }

  /** Begins a heading or a paragraph. */
  void begin(String tag) {
    part = new PDStructureElement(tag, whole);
    whole.appendKid(part);
  }

  /**
   * The mark of its next line on this page.
   *
   * @param read how the line is read, where it is drawn in another order; else empty
   */
  PDPropertyList next(PDPage page, String read) {
    int id = parentsOfPage.size();
    parentsOfPage.add(part.getCOSObject());
    PDMarkedContentReference reference = new PDMarkedContentReference();
    reference.setPage(page);
    reference.setMCID(id);
    part.appendKid(reference);
    COSDictionary mark = new COSDictionary();
    mark.setInt(COSName.MCID, id);
    if (!read.isEmpty()) {
      mark.setString(COSName.ACTUAL_TEXT, read);
    }
    return PDPropertyList.create(mark);
  }

  void finish() {
    PDNumberTreeNode tree = new PDNumberTreeNode(PDParentTreeValue.class);
    tree.setNumbers(parents);
    root.setParentTree(tree);
    root.setParentTreeNextKey(parents.size());
  }
}
