package shop;

public class OrderTest {
    public void testDescribesItself() {
        new Order().describe();
    }
}
