"""What lists, trees and tables show."""
